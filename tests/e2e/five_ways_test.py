"""One journey in four ways: mouse, keyboard, AT-SPI, and at 400 %. The fifth, one switch alone, is one_switch_test.py.

Find "legs jump at night", open the help section, hear it, bookmark, print.
"""

import os
import pathlib
import sys
import tempfile
import time
import unittest

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi  # noqa: E402

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
from bus import find, press, settle  # noqa: E402
from reader import Reader  # noqa: E402

PROGRAM = sys.argv.pop(1)
WORDS = 'legs jump at night'
TITLE = 'Spasms at night'


class FiveWays(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        os.environ['XDG_DATA_HOME'] = str(pathlib.Path(folder.name) / 'data')  # a desk of its own
        self.pdf = pathlib.Path(os.environ['HOME']) / f'{TITLE}.pdf'
        self.pdf.unlink(missing_ok=True)
        self.reader = Reader(PROGRAM, folder.name)
        self.addCleanup(self.reader.close)

    def saved(self):
        self.reader.find('status bar', r'Saved as .*\.pdf .*')
        self.assertEqual(self.pdf.read_bytes()[:5], b'%PDF-')

    def test_by_mouse_alone(self):
        reader = self.reader
        reader.click('text field', 'Search')
        reader.type(WORDS)  # a mouse writes nothing; whoever has no keys has the letters of one_switch_test.py
        reader.find('heading', r'\d+ places? to read')
        reader.chosen(TITLE)
        reader.click('list item', TITLE)
        reader.find('heading', TITLE)
        reader.click('list item', 'When to get help')
        reader.wait_for(lambda nodes: any(n.role == 'list item' and n.name == 'When to get help' and
                                          'selected' in n.states for n in nodes), 'the help section')
        reader.click('toggle', 'Listen')
        reader.click('button', 'Pause')
        reader.find('button', 'Go on')
        reader.click('button', 'Stop')
        reader.click('list item', 'In short')
        reader.click('toggle', 'Bookmark')
        reader.find('list item', 'Bookmarks, 1')
        reader.click('button', 'Print')
        self.saved()

    def test_by_keyboard_alone(self):
        reader = self.reader
        reader.key('F3')
        reader.wait_for(lambda nodes: reader.focused() == ('text field', 'Search'), 'the caret in the field')
        reader.type(WORDS)
        reader.chosen(TITLE)
        reader.key('Return')
        reader.find('heading', r'\d+ places? to read')
        reader.wait_for(lambda nodes: any(n.role == 'notification' and 'result' in n.name for n in nodes), 'the count')
        reader.chosen(TITLE)
        time.sleep(0.5)  # a second press at once does not count
        reader.key('Return')
        reader.find('heading', TITLE)
        for _ in range(30):
            before = reader.focused()
            reader.key('F2')
            reader.wait_for(lambda nodes, before=before: reader.focused() not in (None, before), 'the next heading')
            if reader.focused() == ('heading', 'When to get help'):
                break
        self.assertEqual(reader.focused(), ('heading', 'When to get help'))
        reader.key('F5')
        reader.find('button', 'Pause')
        reader.key('F5')
        reader.find('button', 'Go on')
        reader.key('Escape')
        reader.gone('button', 'Stop')
        reader.key('ctrl+d')
        reader.find('list item', 'Bookmarks, 1')
        reader.key('ctrl+p')
        self.saved()

    def test_by_screen_reader_alone(self):
        field = find(Atspi.Role.ENTRY, 'Search')
        Atspi.EditableText.set_text_contents(field, WORDS)
        self.reader.chosen(TITLE)
        press(find(Atspi.Role.LIST_ITEM, TITLE))
        find(Atspi.Role.HEADING, TITLE)
        press(find(Atspi.Role.LIST_ITEM, 'When to get help'))
        heading = find(Atspi.Role.HEADING, 'When to get help')
        settle(lambda: heading.get_state_set().contains(Atspi.StateType.FOCUSED), 'the caret at the help section')
        self.assertEqual(heading.get_attributes()['level'], '2')
        press(find(Atspi.Role.TOGGLE_BUTTON, 'Listen'))
        press(find(Atspi.Role.PUSH_BUTTON, 'Pause'))
        find(Atspi.Role.PUSH_BUTTON, 'Go on')
        press(find(Atspi.Role.PUSH_BUTTON, 'Stop'))
        bookmark = find(Atspi.Role.TOGGLE_BUTTON, 'Bookmark')
        press(bookmark)
        settle(lambda: bookmark.get_state_set().contains(Atspi.StateType.PRESSED), 'the bookmark')
        press(find(Atspi.Role.PUSH_BUTTON, 'Print'))
        self.saved()

    def test_at_four_hundred_per_cent(self):
        reader = self.reader
        for _ in range(9):
            before = reader.find('list item', 'Understand MS').h
            reader.key('ctrl+plus')
            reader.wait_for(lambda nodes, before=before: any(n.name == 'Understand MS' and n.h > before
                                                             for n in nodes), 'larger text')
        reader.find('button', 'Menu')
        reader.click('button', 'Search')
        reader.wait_for(lambda nodes: reader.focused() == ('text field', 'Search'), 'the caret in the field')
        reader.type(WORDS)
        reader.chosen(TITLE)
        time.sleep(0.5)  # a press so soon after the click would not count
        reader.key('Return')
        reader.wait_for(lambda nodes: any(n.role == 'notification' and 'result' in n.name for n in nodes), 'the count')
        reader.chosen(TITLE)
        time.sleep(0.5)  # a second press at once does not count
        reader.key('Return')
        reader.find('heading', TITLE)
        for _ in range(30):
            before = reader.focused()
            reader.key('F2')
            reader.wait_for(lambda nodes, before=before: reader.focused() not in (None, before), 'the next heading')
            if reader.focused() == ('heading', 'When to get help'):
                break
        reader.wait_for(lambda nodes: any(n.name == 'When to get help' and n.role == 'heading' and
                                          'showing' in n.states for n in nodes), 'the heading in view')
        heading = reader.find('heading', 'When to get help')
        self.assertLessEqual(heading.x + heading.w, 1280)
        reader.key('F5')
        reader.find('button', 'Pause')
        reader.key('F5')
        reader.find('button', 'Go on')
        reader.key('Escape')
        reader.gone('button', 'Stop')
        reader.tab_to('Menu')
        reader.key('Return')
        reader.find('list item', 'Print')
        reader.tab_to('Print')
        time.sleep(0.5)
        reader.key('Return')
        self.saved()
        reader.key('Escape')
        reader.key('ctrl+d')
        reader.pressed('Bookmark')


if __name__ == '__main__':
    unittest.main()
