"""A desktop of 192 dpi draws everything at twice the size; each screen remembers its window; the window has an icon."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
from reader import Reader, xdotool  # noqa: E402

PROGRAM = sys.argv.pop(1)


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def resources(text):
    """What xrdb would load."""
    run('xprop', '-root', '-f', 'RESOURCE_MANAGER', '8s', '-set', 'RESOURCE_MANAGER', text)


class HighDpi(unittest.TestCase):
    def test_xft_dpi_192_is_twice_the_size(self):
        with tempfile.TemporaryDirectory() as folder:
            plain = Reader(PROGRAM, folder)
            door, home = plain.find('list item', 'Understand MS'), plain.find('list item', 'Home')
            plain.close()
            resources('Xft.dpi:\t192\n')
            try:
                large = Reader(PROGRAM, folder)
                # 1280x800 at this scale is a narrow window: the list is in the menu, and the doors are twice as high.
                twice = large.find('list item', 'Understand MS')
                self.assertGreaterEqual(twice.h, 1.9 * door.h)
                menu = large.find('button', 'Menu')
                self.assertGreaterEqual(menu.h, 2 * 44)
                self.assertGreaterEqual(home.h, 44)
                large.close()
            finally:
                resources('Xft.dpi:\t96\n')

    def test_window_keeps_its_size_and_has_an_icon(self):
        with tempfile.TemporaryDirectory() as folder:
            reader = Reader(PROGRAM, folder)
            window = run('xdotool', 'search', '--onlyvisible', '--class', 'myelin').split()[-1]
            self.assertIn('_NET_WM_ICON', run('xprop', '-id', window))
            xdotool('windowsize', window, 1000, 700)
            reader.wait_for(lambda nodes: nodes[0].w == 1000 and nodes[0].h == 700, 'the new size')
            reader.close()
            again = Reader(PROGRAM, folder)
            again.wait_for(lambda nodes: nodes[0].w == 1000 and nodes[0].h == 700, 'the size it had')
            again.close()


unittest.main()
