"""First start and bad days in a real window: the desktop's colours, skipping, F9 and everything as it was."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
from reader import Reader  # noqa: E402

PROGRAM = sys.argv.pop(1)

# A settings portal of a desktop that is set to dark: the one question we ask, answered.
PORTAL = """
import sys
from gi.repository import Gio, GLib
XML = '''<node><interface name="org.freedesktop.portal.Settings"><method name="Read"><arg type="s" direction="in"/>
<arg type="s" direction="in"/><arg type="v" direction="out"/></method></interface></node>'''
def answer(bus, sender, path, interface, method, arguments, invocation):
    known = arguments.unpack() == ('org.freedesktop.appearance', 'color-scheme')
    invocation.return_value(GLib.Variant('(v)', (GLib.Variant('v', GLib.Variant('u', 1 if known else 0)),)))
bus = Gio.bus_get_sync(Gio.BusType.SESSION)
node = Gio.DBusNodeInfo.new_for_xml(XML)
bus.register_object('/org/freedesktop/portal/desktop', node.interfaces[0], answer, None, None)
Gio.bus_own_name_on_connection(bus, 'org.freedesktop.portal.Desktop', 0, lambda *_: print('ready', flush=True), None)
GLib.MainLoop().run()
"""


class Calm(unittest.TestCase):
    def setUp(self):
        shutil.rmtree(pathlib.Path(os.environ['XDG_DATA_HOME']) / 'myelin', ignore_errors=True)

    def checked(self, reader, name):
        reader.wait_for(lambda nodes: any(n.role == 'radio button' and n.name == name and 'checked' in n.states
                                          for n in nodes), f'{name} chosen')

    def test_first_start_is_in_the_desktops_colours_and_comes_once(self):
        portal = subprocess.Popen(['/usr/bin/python3', '-c', PORTAL], stdout=subprocess.PIPE, text=True)
        try:
            self.assertEqual(portal.stdout.readline().strip(), 'ready')
            with tempfile.TemporaryDirectory() as folder:
                reader = Reader(PROGRAM, folder, first_start=True)
                self.checked(reader, 'Dark')
                reader.click('radio button', '125 %')
                self.checked(reader, '125 %')
                reader.click('button', 'Open the library')
                reader.find('heading', 'What is troubling you\\?')
                reader.close()
        finally:
            portal.terminate()
            portal.wait()
            portal.stdout.close()
        with tempfile.TemporaryDirectory() as folder:
            again = Reader(PROGRAM, folder)
            again.click('button', 'Text')
            again.chosen('Dark')
            again.close()

    def test_without_a_portal_it_is_light_and_can_be_skipped(self):
        with tempfile.TemporaryDirectory() as folder:
            reader = Reader(PROGRAM, folder, first_start=True)
            self.checked(reader, 'Light')
            reader.key('Escape')
            reader.find('heading', 'What is troubling you\\?')
            reader.close()

    def test_bad_day_begins_and_ends_on_one_key_and_changes_nothing(self):
        with tempfile.TemporaryDirectory() as folder:
            reader = Reader(PROGRAM, folder)
            reader.click('text field', 'Search')
            reader.type('legs jump at night')
            reader.chosen('Spasms at night')
            reader.key('Return')
            reader.click('list item', 'Spasms at night')
            reader.find('heading', 'Spasms at night')
            reader.key('Page_Down')
            place = reader.at_rest('heading', 'Why at night\\?')
            reader.key('F9')
            reader.find('button', 'Enough for now')
            reader.click('button', 'Next')
            reader.find('label', '2 of \\d+')
            reader.key('F9')
            back = reader.at_rest('heading', 'Why at night\\?')
            self.assertEqual((back.x, back.y), (place.x, place.y))
            reader.close()


if __name__ == '__main__':
    unittest.main()
