"""What the window is called: for window managers and task switchers (WM_NAME, _NET_WM_NAME) and on the bus."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi  # noqa: E402

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
from bus import application, find, settle  # noqa: E402
from reader import Reader  # noqa: E402

PROGRAM = sys.argv.pop(1)
ODD = 'Żółć, 10 % of “café” — ü'


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


class Title(unittest.TestCase):
    def called(self, reader, page):
        """The same everywhere."""
        wanted = f'{page} - Myelin'
        window = run('xdotool', 'search', '--onlyvisible', '--class', 'myelin').split()[-1]
        self.assertTrue(reader.soon(lambda: run('xdotool', 'getwindowname', window) == wanted, 10),
                        f'{run("xdotool", "getwindowname", window)} is not {wanted}')
        shown = run('xprop', '-id', window, '-notype', 'WM_NAME', '_NET_WM_NAME')
        self.assertEqual(shown.count(f'"{wanted}"'), 2, shown)
        settle(lambda: application().get_child_at_index(0).get_name() == wanted, f'{wanted} on the bus')

    def test_is_the_page_and_then_the_program(self):
        with tempfile.TemporaryDirectory() as folder:
            reader = Reader(PROGRAM, folder, wait=60)
            self.called(reader, 'Home')
            reader.find('list item', 'Understand MS')  # the library is there
            reader.key('ctrl+b')
            self.called(reader, 'Bookmarks')
            reader.key('F1')
            self.called(reader, 'Keys and switches')
            reader.key('F12')
            find(Atspi.Role.HEADING, 'Emergencies: when to call for help now')
            self.called(reader, 'Emergencies: when to call for help now')
            reader.key('Escape')
            self.called(reader, 'Keys and switches')
            reader.close()

    def test_letters_of_any_language(self):
        with tempfile.TemporaryDirectory() as folder:
            article = pathlib.Path(folder) / 'library' / 'odd.md'
            article.parent.mkdir()
            article.write_text(f'---\ntitle: "{ODD}"\n---\n\nWords.\n', encoding='utf-8')
            reader = Reader(PROGRAM, folder, library=article.parent, first='text field', wait=60)
            reader.key('ctrl+k')
            reader.find('text field', 'Command or article')
            reader.type('caf')
            reader.wait_for(lambda nodes: any(n.role == 'list item' and n.name == ODD for n in nodes), 'the article')
            reader.key('Return')
            reader.find('heading', ODD)
            self.called(reader, ODD)
            reader.close()


if __name__ == '__main__':
    unittest.main()
