"""Read-aloud in a real window with a real voice: from the help section, paused, repeated, stopped."""

import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
from reader import Reader  # noqa: E402

PROGRAM = sys.argv.pop(1)


class Listening(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.reader = Reader(PROGRAM, self.folder.name)
        self.reader.click('text field', 'Search')
        self.reader.type('legs jump at night')
        self.reader.chosen('Spasms at night')
        self.reader.click('list item', 'Spasms at night')
        self.reader.find('heading', 'Spasms at night')

    def tearDown(self):
        self.reader.close()
        self.folder.cleanup()

    def test_help_section_is_heard(self):
        self.reader.click('list item', 'When to get help')
        self.reader.click('toggle', 'Listen')
        self.reader.find('button', 'Pause')
        self.reader.click('button', 'Pause')
        self.reader.find('button', 'Go on')
        self.reader.click('button', 'Repeat')
        self.reader.find('button', 'Pause')
        self.reader.click('button', 'Stop')
        self.reader.gone('button', 'Stop')

    def test_by_keys_alone(self):
        self.reader.key('F5')
        self.reader.find('button', 'Pause')
        self.reader.key('ctrl+F5')
        self.reader.key('F5')
        self.reader.find('button', 'Go on')
        self.reader.key('Escape')
        self.reader.gone('button', 'Go on')


if __name__ == '__main__':
    unittest.main()
