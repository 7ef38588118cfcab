"""Asks a published snapshot over a private AT-SPI bus, as a screen reader does. Usage: bus_test.py PUBLISHER

Starts itself again under dbus-run-session with its own runtime folder; needs no display.
"""
import os
import queue
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest

if "MYELIN_TEST_BUS" not in os.environ:
    runtime = tempfile.mkdtemp(prefix="myelin-bus-")
    environment = dict(os.environ, MYELIN_TEST_BUS="1", XDG_RUNTIME_DIR=runtime, GSETTINGS_BACKEND="memory",
                       HOME=runtime, XDG_CONFIG_HOME=runtime, XDG_CACHE_HOME=runtime)
    for name in ("AT_SPI_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "NO_AT_BRIDGE"):
        environment.pop(name, None)
    try:
        sys.exit(subprocess.run(["dbus-run-session", "--", sys.executable] + sys.argv, env=environment).returncode)
    finally:
        shutil.rmtree(runtime, ignore_errors=True)

import gi  # noqa: E402

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PUBLISHER = sys.argv.pop(1)
PRESS, FOCUS, SET_TEXT, SCROLL_TO, SET_CARET, SELECT = 1, 2, 4, 8, 16, 32


def settle(condition, seconds=10.0):
    """Runs the main loop until condition() holds; gives what it gave last."""
    context = GLib.MainContext.default()
    end = time.monotonic() + seconds
    while True:
        while context.iteration(False):
            pass
        result = condition()
        if result or time.monotonic() > end:
            return result
        time.sleep(0.01)


class Publisher:
    def __init__(self):
        self.process = subprocess.Popen([PUBLISHER], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, text=True)
        self.lines = queue.Queue()
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in self.process.stdout:
            self.lines.put(line.strip())

    def line(self):
        return self.lines.get(timeout=10)

    def tell(self, command):
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        assert self.line() == "done " + command

    def end(self):
        """(exit code, last line, stderr)"""
        self.process.stdin.write("quit\n")
        self.process.stdin.flush()
        error = self.process.stderr.read()
        code = self.process.wait(timeout=10)
        return code, self.line(), error


def application():
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(i)
        if child is not None and child.get_name() == "myelin-publisher":
            return child
    return None


def children(node):
    return [node.get_child_at_index(i) for i in range(node.get_child_count())]


def find(node, name):
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if one.get_name() == name:
            return one
        waiting += children(one)
    return None


def name_of(source):
    """Empty for an object that has left since it spoke."""
    try:
        return source.get_name()
    except GLib.Error:
        return ""


def box(node, kind):
    extents = node.get_extents(kind)
    return extents.x, extents.y, extents.width, extents.height


def has(node, state):
    return node.get_state_set().contains(state)


class BusTest(unittest.TestCase):
    def setUp(self):
        self.publisher = Publisher()
        self.app = settle(application)
        self.assertIsNotNone(self.app, "the program did not appear on the bus")
        self.window = self.app.get_child_at_index(0)

    def tearDown(self):
        if self.publisher.process.poll() is None:
            self.publisher.process.kill()
            self.publisher.process.wait()
        process = self.publisher.process
        for stream in (process.stdin, process.stdout, process.stderr):
            stream.close()

    def find(self, name):
        found = find(self.window, name)
        self.assertIsNotNone(found, name)
        return found

    def document(self):
        return children(self.find("Spasms"))

    def test_tree_names_and_roles(self):
        self.assertEqual(self.app.get_role(), Atspi.Role.APPLICATION)
        self.assertEqual(self.app.get_toolkit_name(), "myelin")
        self.assertEqual(self.window.get_role(), Atspi.Role.FRAME)
        self.assertEqual([(c.get_role_name(), c.get_name()) for c in children(self.window)],
                         [("landmark", "Tools"), ("document frame", "Spasms"), ("list", "Results"),
                          ("check box", "Large print"), ("push button", "bad \ufffd bytes"), ("notification", "")])
        button = self.find("Print")
        self.assertEqual(button.get_role(), Atspi.Role.PUSH_BUTTON)
        self.assertEqual(button.get_description(), "Makes a handout")
        self.assertEqual(button.get_index_in_parent(), 0)
        self.assertEqual(button.get_parent().get_name(), "Tools")
        self.assertEqual(self.window.get_parent().get_name(), "myelin-publisher")
        heading = self.document()[0]
        self.assertEqual(heading.get_role(), Atspi.Role.HEADING)
        self.assertEqual(heading.get_attributes()["level"], "2")

    def test_states(self):
        self.assertTrue(has(self.window, Atspi.StateType.ACTIVE))
        field = self.find("Search")
        for state in (Atspi.StateType.FOCUSED, Atspi.StateType.EDITABLE, Atspi.StateType.SINGLE_LINE,
                      Atspi.StateType.SHOWING, Atspi.StateType.SENSITIVE):
            self.assertTrue(has(field, state), state)
        self.assertFalse(has(self.find("Print"), Atspi.StateType.FOCUSED))
        self.assertTrue(has(self.find("Large print"), Atspi.StateType.CHECKED))
        self.assertTrue(has(self.find("Cramps at night"), Atspi.StateType.SELECTED))
        self.assertFalse(has(self.find("bad \ufffd bytes"), Atspi.StateType.SENSITIVE))

    def test_disabled_button_is_not_pressed(self):
        self.find("bad \ufffd bytes").do_action(0)
        self.find("Print").do_action(0)
        self.assertEqual(self.publisher.line(), f"request 101 {PRESS} 0 []")

    def test_bounds(self):
        button = self.find("Print")
        self.assertEqual(box(button, Atspi.CoordType.WINDOW), (8, 9, 44, 44))
        self.assertEqual(box(button, Atspi.CoordType.SCREEN), (38, 59, 44, 44))
        row = self.find("Cramps at night")
        self.assertEqual(box(row, Atspi.CoordType.PARENT), (0, 0, 400, 44))
        hit = self.window.get_accessible_at_point(320, 160, Atspi.CoordType.WINDOW)
        self.assertEqual(hit.get_name(), "cramp")

    def test_text_by_character_word_and_line(self):
        field = self.find("Search")
        self.assertEqual(field.get_character_count(), 12)
        self.assertEqual(Atspi.Text.get_text(field, 0, 4), "caf\u00e9")
        self.assertEqual(field.get_caret_offset(), 4)
        paragraph = self.document()[1]
        word = Atspi.Text.get_string_at_offset(paragraph, 3, Atspi.TextGranularity.WORD)
        self.assertEqual((word.content, word.start_offset, word.end_offset), ("muscle ", 2, 9))
        line = Atspi.Text.get_string_at_offset(paragraph, 25, Atspi.TextGranularity.LINE)
        self.assertEqual((line.content, line.start_offset), ("It\u2019s not a cramp.", 19))
        old = Atspi.Text.get_text_at_offset(paragraph, 0, Atspi.TextBoundaryType.LINE_START)
        self.assertEqual(old.content, "A muscle tightens. ")
        second = Atspi.Text.get_character_extents(paragraph, 19, Atspi.CoordType.WINDOW)
        self.assertEqual((second.x, second.y, second.height), (100, 160, 30))

    def test_selection_and_caret_are_asked_for(self):
        paragraph = self.document()[1]
        self.assertTrue(Atspi.Text.add_selection(paragraph, 2, 8))
        self.assertEqual(self.publisher.line(), f"request 202 {SELECT} 2 to 8 []")
        self.assertTrue(Atspi.Text.set_caret_offset(paragraph, 24))
        self.assertEqual(self.publisher.line(), f"request 202 {SET_CARET} 26 []")

    def test_sentences_and_how_words_look(self):
        paragraph = self.document()[1]
        sentence = Atspi.Text.get_string_at_offset(paragraph, 22, Atspi.TextGranularity.SENTENCE)
        self.assertEqual(sentence.content, "It\u2019s not a cramp.")
        attributes, start, end = Atspi.Text.get_attribute_run(paragraph, 4, False)
        self.assertEqual((attributes, start, end), ({"weight": "600"}, 2, 8))
        attributes, start, end = Atspi.Text.get_attribute_run(paragraph, 10, False)
        self.assertEqual((attributes, start, end), ({}, 8, 31))
        default = Atspi.Text.get_default_attributes(self.document()[0])
        self.assertEqual(default, {"weight": "600", "language": "en-GB"})

    def test_links_of_a_text(self):
        paragraph = self.document()[1]
        self.assertEqual(Atspi.Hypertext.get_n_links(paragraph), 1)
        link = Atspi.Hypertext.get_link(paragraph, 0)
        self.assertEqual((Atspi.Hyperlink.get_start_index(link), Atspi.Hyperlink.get_end_index(link)), (31, 36))
        self.assertEqual(Atspi.Hyperlink.get_uri(link, 0), "cramps")
        self.assertEqual(Atspi.Hyperlink.get_object(link, 0).get_name(), "cramp")
        self.assertTrue(Atspi.Hyperlink.is_valid(link))
        self.assertEqual(Atspi.Hypertext.get_link_index(paragraph, 33), 0)
        self.assertEqual(Atspi.Hypertext.get_link_index(paragraph, 3), -1)
        self.assertEqual(self.find("cramp").get_hyperlink().get_start_index(), 31)

    def test_table_rows_columns_headers_and_cells(self):
        table = self.document()[2]
        self.assertEqual((Atspi.Table.get_n_rows(table), Atspi.Table.get_n_columns(table)), (2, 2))
        cell = Atspi.Table.get_accessible_at(table, 1, 1)
        self.assertEqual(Atspi.Text.get_text(cell, 0, -1), "\u00e97")
        self.assertEqual(Atspi.Text.get_text(Atspi.Table.get_column_header(table, 1), 0, -1), "Score")
        self.assertEqual(Atspi.Table.get_column_description(table, 1), "Score")
        self.assertEqual(Atspi.Table.get_index_at(table, 1, 0), 2)
        self.assertEqual((Atspi.Table.get_row_at_index(table, 2), Atspi.Table.get_column_at_index(table, 2)), (1, 0))
        self.assertEqual(cell.get_role(), Atspi.Role.TABLE_CELL)
        self.assertEqual(list(Atspi.TableCell.get_position(cell))[-2:], [1, 1])
        headers = Atspi.TableCell.get_column_header_cells(cell)
        self.assertEqual([Atspi.Text.get_text(h, 0, -1) for h in headers], ["Score"])
        rows = Atspi.TableCell.get_row_header_cells(cell)
        self.assertEqual([Atspi.Text.get_text(h, 0, -1) for h in rows],
                         [Atspi.Text.get_text(Atspi.Table.get_accessible_at(table, 1, 0), 0, -1)])
        self.assertEqual(list(Atspi.TableCell.get_row_header_cells(Atspi.Table.get_accessible_at(table, 1, 0))), [])
        self.assertIsNone(Atspi.Table.get_accessible_at(table, 5, 5))

    def test_letters_have_their_exact_places(self):
        cell = Atspi.Table.get_accessible_at(self.document()[2], 1, 1)
        seven = Atspi.Text.get_character_extents(cell, 1, Atspi.CoordType.WINDOW)
        self.assertEqual((seven.x, seven.y, seven.width, seven.height), (313, 232, 7, 20))
        both = Atspi.Text.get_range_extents(cell, 0, 2, Atspi.CoordType.WINDOW)
        self.assertEqual((both.x, both.y, both.width, both.height), (305, 232, 15, 20))
        self.assertEqual(Atspi.Text.get_offset_at_point(cell, 315, 240, Atspi.CoordType.WINDOW), 1)

    def test_document_language_landmark_and_key(self):
        document = self.find("Spasms")
        self.assertEqual(Atspi.Document.get_document_attributes(document), {"Title": "Spasms", "Language": "en-GB"})
        self.assertEqual(Atspi.Document.get_document_attribute_value(document, "Title"), "Spasms")
        self.assertEqual(Atspi.Document.get_locale(document), "en-GB")
        self.assertEqual(self.find("Tools").get_attributes()["xml-roles"], "banner")
        self.assertEqual(Atspi.Action.get_key_binding(self.find("Print"), 0), "Ctrl+P")

    def test_relations(self):
        def related(node, kind):
            return [r.get_target(0).get_name() or Atspi.Text.get_text(r.get_target(0), 0, -1)
                    for r in node.get_relation_set() if r.get_relation_type() == kind]

        document = self.find("Spasms")
        self.assertEqual(related(self.window, Atspi.RelationType.EMBEDS), ["Spasms"])
        self.assertEqual(related(document, Atspi.RelationType.EMBEDDED_BY), ["Myelin"])
        heading = children(document)[0]
        self.assertTrue(related(heading, Atspi.RelationType.FLOWS_TO)[0].startswith("A muscle tightens."))
        self.assertEqual(related(heading, Atspi.RelationType.FLOWS_FROM), [])

    def test_what_scanning_has_lit_is_active(self):
        button = self.find("Print")
        self.assertFalse(has(button, Atspi.StateType.ACTIVE))
        self.publisher.tell("light")
        self.assertTrue(settle(lambda: has(button, Atspi.StateType.ACTIVE)))

    def test_press_focus_scroll_and_edit_arrive(self):
        button, field, link = self.find("Print"), self.find("Search"), self.find("cramp")
        self.assertEqual(button.get_n_actions(), 1)
        self.assertEqual(Atspi.Action.get_action_name(button, 0), "press")
        self.assertTrue(button.do_action(0))
        self.assertEqual(self.publisher.line(), f"request 101 {PRESS} 0 []")
        self.assertTrue(field.grab_focus())
        self.assertEqual(self.publisher.line(), f"request 102 {FOCUS} 0 []")
        self.assertTrue(link.scroll_to(Atspi.ScrollType.ANYWHERE))
        self.assertEqual(self.publisher.line(), f"request 203 {SCROLL_TO} 0 []")
        field.set_text_contents("d\u00e9j\u00e0 vu")
        self.assertEqual(self.publisher.line(), f"request 102 {SET_TEXT} 0 [d\u00e9j\u00e0 vu]")
        Atspi.EditableText.insert_text(field, 4, " noir", 5)
        self.assertEqual(self.publisher.line(), f"request 102 {SET_TEXT} 0 [caf\u00e9 noir au lait]")
        Atspi.EditableText.delete_text(field, 4, 12)
        self.assertEqual(self.publisher.line(), f"request 102 {SET_TEXT} 0 [caf\u00e9]")
        self.assertTrue(field.set_caret_offset(4))
        self.assertEqual(self.publisher.line(), f"request 102 {SET_CARET} 5 []")

    def test_next_snapshot_emits_what_changed(self):
        events = []
        listener = Atspi.EventListener.new(
            lambda e: events.append((e.type, name_of(e.source), e.detail1, e.any_data)))
        kinds = ("object:state-changed", "object:children-changed", "object:property-change", "object:text-changed",
                 "object:text-caret-moved")
        for kind in kinds:
            listener.register(kind)
        button, gone = self.find("Print"), self.find("Large print")
        self.find("Search")
        settle(lambda: False, 0.3)
        events.clear()
        self.publisher.tell("second")

        def said(kind, name, detail=None):
            return any(e[0].startswith(kind) and e[1] == name and detail in (None, e[2]) for e in events)

        expected = [("object:property-change:accessible-name", "Print 2 articles", None),
                    ("object:state-changed:focused", "Print 2 articles", 1),
                    ("object:state-changed:focused", "Search", 0),
                    ("object:text-changed:delete", "Search", 5),
                    ("object:text-changed:insert", "Search", 5),
                    ("object:text-caret-moved", "Search", 6),
                    ("object:children-changed:remove", "Myelin", 3),
                    ("object:children-changed:add", "Myelin", 4)]
        for event in expected:
            self.assertTrue(settle(lambda: said(*event), 5), (event, [e[:3] for e in events]))
        inserted = [e[3] for e in events if e[0].startswith("object:text-changed:insert")]
        self.assertEqual(inserted, ["noir"])
        self.assertEqual(button.get_name(), "Print 2 articles")
        self.assertEqual(self.find("Print 2 articles"), button, "the object stays the same across frames")
        self.assertIsNone(find(self.window, "Large print"))
        self.assertTrue(has(gone, Atspi.StateType.DEFUNCT))
        self.assertTrue(has(self.find("Ruler"), Atspi.StateType.CHECKED))
        for kind in kinds:
            listener.deregister(kind)

    def test_same_announcement_is_said_twice(self):
        said = []
        listener = Atspi.EventListener.new(
            lambda e: said.append((e.source.get_role_name(), name_of(e.source), e.detail1)))
        listener.register("object:state-changed:showing")
        self.find("Print")
        settle(lambda: False, 0.3)
        for times in (1, 2):
            self.publisher.tell("announce")
            expected = ("notification", "12 results", 1)
            self.assertEqual(settle(lambda: said.count(expected) >= times and said.count(expected), 5), times)
        self.assertIn(("notification", "12 results", 0), said, "it hides before it is said again")
        listener.deregister("object:state-changed:showing")

    def test_empty_snapshot_takes_the_window_away(self):
        self.find("Print")
        self.publisher.tell("empty")
        self.assertTrue(settle(lambda: self.app.get_child_count() == 0, 5))
        self.publisher.tell("second")
        self.assertTrue(settle(lambda: self.app.get_child_count() == 1, 5))

    def test_four_hundred_calls_while_the_window_sleeps(self):
        button = self.find("Print")
        begin = time.monotonic()
        for _ in range(200):
            button.get_extents(Atspi.CoordType.WINDOW)
            button.get_attributes()
        print(f"400 calls in {1000 * (time.monotonic() - begin):.0f} ms", file=sys.stderr)

    def test_ends_cleanly_and_says_nothing_on_stderr(self):
        self.find("Print")
        code, last, error = self.publisher.end()
        self.assertEqual((code, last, error), (0, "listened 1", ""))


class NoBusTest(unittest.TestCase):
    def run_with(self, **environment):
        # libatspi leaks 56 bytes when there is no accessibility bus: not ours to find in a sanitized build
        variables = dict(os.environ, ASAN_OPTIONS="detect_leaks=0", **environment)
        variables = {name: value for name, value in variables.items() if value is not None}
        return subprocess.run([PUBLISHER], input="second\nannounce\nquit\n", env=variables, text=True, timeout=30,
                              capture_output=True)

    def expect_silence(self, run):
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertEqual(run.stdout.split("\n")[:3], ["done second", "done announce", "listened 0"])

    def test_no_session_bus(self):
        self.expect_silence(self.run_with(DBUS_SESSION_BUS_ADDRESS=None, XDG_RUNTIME_DIR=None))

    def test_bus_address_that_leads_nowhere(self):
        self.expect_silence(self.run_with(DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent/bus"))

    def test_accessibility_switched_off(self):
        self.expect_silence(self.run_with(NO_AT_BRIDGE="1"))

    def test_session_bus_without_accessibility(self):
        folder = tempfile.mkdtemp(prefix="myelin-bare-bus-")
        config = os.path.join(folder, "bus.conf")
        with open(config, "w", encoding="utf-8") as file:
            file.write(f"<busconfig><type>session</type><listen>unix:dir={folder}</listen><policy context='default'>"
                       "<allow send_destination='*'/><allow receive_sender='*'/><allow own='*'/></policy></busconfig>")
        bus = subprocess.Popen(["dbus-daemon", "--nofork", "--print-address=1", "--config-file=" + config],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            self.expect_silence(self.run_with(DBUS_SESSION_BUS_ADDRESS=bus.stdout.readline().strip()))
        finally:
            bus.terminate()
            bus.wait()
            bus.stdout.close()
            shutil.rmtree(folder, ignore_errors=True)

    def test_bus_that_never_answers_does_not_hold_up_the_end(self):
        folder = tempfile.mkdtemp(prefix="myelin-mute-bus-")
        path = os.path.join(folder, "bus")
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as mute:
                mute.bind(path)
                mute.listen()
                self.expect_silence(self.run_with(DBUS_SESSION_BUS_ADDRESS="unix:path=" + path))
        finally:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
