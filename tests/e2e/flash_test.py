"""No flash at the start: from the moment the window is there, its pixels are in the chosen theme's colours.

The screen behind it is painted in a colour of no theme, and a few of its pixels are read thousands of times while the
window opens.
"""

import ctypes
import json
import os
import pathlib
import shutil
import sys
import tempfile
import threading
import time
import unittest

HERE = pathlib.Path(__file__).resolve()
sys.path.insert(0, str(HERE.parents[1] / 'support'))
from reader import Reader  # noqa: E402

PROGRAM = sys.argv.pop(1)
BEHIND = 0x00C060
POINTS = {'corner': (4, 4), 'foot': (4, 796), 'sheet': (640, 790)}  # where the first page has no words


def theme(name):
    tokens = json.loads((HERE.parents[2] / 'app/look/tokens.json').read_text(encoding='utf-8'))
    colours = tokens['themes'][name]['colour']
    return {role: int(colours[role].lstrip('#'), 16) for role in ('ground', 'page')}


class Screen:
    """The root window's pixels, read by libX11 itself: a screenshot program would be too slow."""

    def __init__(self):
        self.x11 = ctypes.CDLL('libX11.so.6')
        for name in ('XOpenDisplay', 'XGetImage'):
            getattr(self.x11, name).restype = ctypes.c_void_p
        self.x11.XDefaultRootWindow.restype = self.x11.XGetPixel.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(None))
        assert self.display.value, 'no display'
        self.root = ctypes.c_ulong(self.x11.XDefaultRootWindow(self.display))

    def paint(self, colour):
        self.x11.XSetWindowBackground(self.display, self.root, ctypes.c_ulong(colour))
        self.x11.XClearWindow(self.display, self.root)
        self.x11.XSync(self.display, 0)

    def pixel(self, x, y):
        image = ctypes.c_void_p(self.x11.XGetImage(self.display, self.root, x, y, 1, 1, ctypes.c_ulong(0xFFFFFF), 2))
        colour = self.x11.XGetPixel(image, 0, 0) & 0xFFFFFF
        self.x11.XDestroyImage(image)
        return colour


class Flash(unittest.TestCase):
    def setUp(self):
        shutil.rmtree(pathlib.Path(os.environ['XDG_DATA_HOME']) / 'myelin', ignore_errors=True)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.screen = Screen()

    def choose(self, name):
        reader = Reader(PROGRAM, self.folder)
        reader.click('button', 'Text')
        reader.click('list item', name)
        reader.chosen(name)
        reader.close()

    def colours_of_a_start(self):
        self.screen.paint(BEHIND)
        seen, rest = {point: {BEHIND: 0} for point in POINTS}, threading.Event()

        def watch():
            while not rest.is_set():
                for point, (x, y) in POINTS.items():
                    colour = self.screen.pixel(x, y)
                    seen[point][colour] = seen[point].get(colour, 0) + 1

        watcher = threading.Thread(target=watch)
        watcher.start()
        try:
            reader = Reader(PROGRAM, self.folder)
            reader.find('list item', 'Understand MS')
            end = time.monotonic() + 10  # on a busy machine the watch comes to look later than the window stands
            while time.monotonic() < end and any(len(counts) < 2 for counts in seen.values()):
                time.sleep(0.02)
        finally:
            rest.set()
            watcher.join()
        reader.close()
        return seen

    def check(self, name, role_of_theme):
        self.choose(name)
        colours = theme(role_of_theme)
        seen = self.colours_of_a_start()
        for point, counts in seen.items():
            allowed = {BEHIND, colours['ground'], colours['page']}
            strange = {f'{colour:06X}': count for colour, count in counts.items() if colour not in allowed}
            self.assertEqual(strange, {}, f'at the {point} of the window, in {name}')
            self.assertGreater(len(counts), 1, f'the {point} of the window was never seen')
        self.assertGreater(seen['corner'][BEHIND], 0, 'the watch began before the window came')

    def test_dark_is_dark_from_its_first_pixel(self):
        self.check('Dark', 'dark')

    def test_light_is_light_from_its_first_pixel(self):
        self.check('Light', 'light')


if __name__ == '__main__':
    unittest.main()
