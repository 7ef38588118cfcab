"""A real window and a speech service whose engine takes every sentence and never says a word: that is noticed, said,
and the window goes on."""

import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
from reader import Reader  # noqa: E402

PROGRAM = sys.argv.pop(1)


class MuteVoice(unittest.TestCase):
    def test_silence_is_said_with_what_to_do_and_the_window_goes_on(self):
        with tempfile.TemporaryDirectory() as folder:
            reader = Reader(PROGRAM, folder, wait=60)
            reader.click('text field', 'Search')
            reader.type('legs jump at night')
            reader.chosen('Spasms at night')
            reader.click('list item', 'Spasms at night')
            reader.find('heading', 'Spasms at night')
            reader.key('F5')
            said = reader.find('status bar', 'No sound is coming from the voice.*')
            self.assertIn('speech-dispatcher and espeak-ng', said.name)
            reader.gone('button', 'Stop')
            reader.key('Escape')
            reader.gone('status bar', 'No sound.*')
            reader.key('alt+Home')
            reader.find('heading', 'What is troubling you.')
            reader.close()


if __name__ == '__main__':
    unittest.main()
