"""The real window through AT-SPI alone, as a screen reader and its user have it: search, open, bookmark."""

import pathlib
import sys
import tempfile
import time
import unittest

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
from reader import Reader  # noqa: E402

PROGRAM = sys.argv.pop(1)


def settle(condition, what, seconds=20):
    """Runs the main loop until `condition` gives something."""
    context = GLib.MainContext.default()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        while context.iteration(False):
            pass
        try:
            result = condition()
        except GLib.Error:  # what was asked is gone: the window has drawn another page
            result = None
        if result:
            return result
        time.sleep(0.05)
    raise AssertionError(f'{what} did not come')


def everything(node):
    yield node
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield from everything(child)


def application():
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(i)
        if child is not None and child.get_name() == 'Myelin':
            return child
    return None


def find(role, name):
    return settle(lambda: next((n for n in everything(application())
                                if n.get_role() == role and n.get_name() == name), None), f'{role} {name}')


def press(node):
    return Atspi.Action.do_action(node, 0)


class ScreenReader(unittest.TestCase):
    def test_search_open_and_bookmark_without_eyes_or_mouse(self):
        with tempfile.TemporaryDirectory() as folder:
            reader = Reader(PROGRAM, folder)
            settle(application, 'the program on the bus')
            field = find(Atspi.Role.ENTRY, 'Search')
            self.assertTrue(Atspi.EditableText.set_text_contents(field, 'never stop baclofen suddenly'))
            hit = find(Atspi.Role.LIST_ITEM, 'Baclofen')
            box = Atspi.Component.get_extents(hit, Atspi.CoordType.WINDOW)
            self.assertGreaterEqual(box.height, 44)
            press(hit)
            title = find(Atspi.Role.HEADING, 'Baclofen')
            text = settle(lambda: Atspi.Text.get_text(title, 0, -1), 'the words of the title')
            self.assertEqual(text, 'Baclofen')
            press(find(Atspi.Role.PUSH_BUTTON, 'Bookmark'))
            find(Atspi.Role.PUSH_BUTTON, 'Remove bookmark')
            reader.find('list item', 'Bookmarks, 1')
            reader.close()

    def test_every_control_of_the_first_page_has_a_name_and_a_role(self):
        with tempfile.TemporaryDirectory() as folder:
            reader = Reader(PROGRAM, folder)
            find(Atspi.Role.LIST_ITEM, 'Understand MS')
            nodes = list(everything(application()))
            controls = [n for n in nodes if n.get_state_set().contains(Atspi.StateType.FOCUSABLE)]
            self.assertGreater(len(controls), 15)
            self.assertEqual([n.get_role_name() for n in controls if not n.get_name()], [])
            self.assertNotIn('unknown', {n.get_role_name() for n in nodes})
            reader.close()


if __name__ == '__main__':
    unittest.main()
