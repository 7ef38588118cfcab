"""The real window through AT-SPI alone, as a screen reader and its user have it: search, open, bookmark."""

import pathlib
import sys
import tempfile
import unittest

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi  # noqa: E402

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
from bus import application, everything, find, press, settle  # noqa: E402
from reader import Reader  # noqa: E402

PROGRAM = sys.argv.pop(1)


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
            bookmark = find(Atspi.Role.TOGGLE_BUTTON, 'Bookmark')
            self.assertFalse(bookmark.get_state_set().contains(Atspi.StateType.PRESSED))
            press(bookmark)
            reader.find('list item', 'Bookmarks, 1')
            self.check_switch(bookmark, 'Bookmark', True)
            press(bookmark)
            reader.find('list item', 'Bookmarks')
            self.check_switch(bookmark, 'Bookmark', False)
            reader.close()

    def check_switch(self, node, name, on):
        """A switch keeps its name; whether it is on is its state."""
        for state in (Atspi.StateType.PRESSED, Atspi.StateType.CHECKED):
            settle(lambda state=state: node.get_state_set().contains(state) == on, f'{name}: {state} as {on}')
        self.assertEqual(node.get_name(), name)
        self.assertEqual(node.get_role_name(), 'toggle button')

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

    def test_every_page_every_control_can_be_used_and_none_traps(self):
        """Over the bus: each control has a name and a role, takes the focus when asked, and Tab leaves it again."""
        with tempfile.TemporaryDirectory() as folder:
            reader = Reader(PROGRAM, folder)
            for key, heading in (('alt+Home', 'What is troubling you?'), ('ctrl+b', 'Bookmarks'),
                                 ('F1', 'Keys and switches'), ('F12', 'Emergencies: when to call for help now')):
                reader.key(key)
                find(Atspi.Role.HEADING, heading)
                self.check_page(reader, heading)
            reader.close()

    def check_page(self, reader, page):
        controls = [n for n in everything(application()) if n.get_state_set().contains(Atspi.StateType.FOCUSABLE)
                    and n.get_state_set().contains(Atspi.StateType.SENSITIVE)]
        self.assertGreater(len(controls), 3, page)
        for control in controls:
            self.assertTrue(control.get_name(), f'{page}: {control.get_role_name()}')
            self.assertNotIn(control.get_role_name(), ('unknown', 'invalid'), page)
            self.assertEqual(control.get_n_actions(), 1, f'{page}: {control.get_name()}')
        for control in controls[::max(1, len(controls) // 6)]:
            self.assertTrue(Atspi.Component.grab_focus(control), f'{page}: {control.get_name()}')
            settle(lambda: control.get_state_set().contains(Atspi.StateType.FOCUSED),
                   f'{page}: the focus at {control.get_name()}')
            reader.key('Tab')
            settle(lambda: not control.get_state_set().contains(Atspi.StateType.FOCUSED),
                   f'{page}: the focus leaving {control.get_name()}')

    def test_article_has_headings_links_tables_and_words_with_places(self):
        with tempfile.TemporaryDirectory() as folder:
            reader = Reader(PROGRAM, folder)
            find(Atspi.Role.HEADING, 'What is troubling you?')
            Atspi.EditableText.set_text_contents(find(Atspi.Role.ENTRY, 'Search'), 'never stop baclofen suddenly')
            press(find(Atspi.Role.LIST_ITEM, 'Baclofen'))
            document = find(Atspi.Role.DOCUMENT_FRAME, 'Baclofen')
            self.assertEqual(Atspi.Document.get_document_attribute_value(document, 'Title'), 'Baclofen')
            heading = find(Atspi.Role.HEADING, 'When to get help')
            self.assertEqual(heading.get_attributes()['level'], '2')
            nodes = list(everything(document))
            roles = {n.get_role_name() for n in nodes}
            for role in ('heading', 'paragraph', 'list', 'list item', 'link'):
                self.assertIn(role, roles)
            landmarks = {n.get_attributes().get('xml-roles') for n in everything(application())
                         if n.get_role() == Atspi.Role.LANDMARK}
            self.assertLessEqual({'navigation', 'main', 'search', 'complementary', 'banner'}, landmarks)
            self.check_words(document, nodes)
            reader.close()

    def check_words(self, document, nodes):
        linked = next(n for n in nodes if n.get_role_name() in ('paragraph', 'list item') and
                      Atspi.Hypertext.get_n_links(n) > 0)
        link = Atspi.Hypertext.get_link(linked, 0)
        begin, end = Atspi.Hyperlink.get_start_index(link), Atspi.Hyperlink.get_end_index(link)
        self.assertTrue(Atspi.Text.get_text(linked, begin, end))
        title = find(Atspi.Role.HEADING, 'Baclofen')
        boxes = [Atspi.Text.get_character_extents(title, i, Atspi.CoordType.WINDOW) for i in range(8)]
        for left, right in zip(boxes, boxes[1:]):
            self.assertAlmostEqual(left.x + left.width, right.x, delta=2)
        self.assertGreater(len({b.width for b in boxes}), 2, 'letters differ in width')
        Atspi.Text.set_caret_offset(title, 3)
        settle(lambda: Atspi.Text.get_caret_offset(title) == 3, 'the caret in the title')


if __name__ == '__main__':
    unittest.main()
