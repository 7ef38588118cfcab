"""The main job in a real window: type a query, open the hit, bookmark it, print it, close, start again, find it."""

import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import unittest.mock

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
from reader import Reader  # noqa: E402

PROGRAM = sys.argv.pop(1)


class Journey(unittest.TestCase):
    def test_from_a_question_to_a_bookmark_found_again(self):
        with tempfile.TemporaryDirectory() as folder:
            reader = Reader(PROGRAM, folder)
            reader.click('text field', 'Search')
            reader.type('legs jump at night')
            reader.find('heading', r'\d+ places? to read')
            reader.chosen('Spasms at night')
            reader.key('Return')
            reader.click('list item', 'Spasms at night')
            reader.find('heading', 'Spasms at night')

            reader.click('toggle', 'Bookmark')
            reader.pressed('Bookmark')
            reader.find('list item', 'Bookmarks, 1')

            reader.click('button', 'Print')
            notice = reader.find('status bar', r'Saved as .*\.pdf .*')
            self.assertIn('Save as PDF still works', notice.name)
            pdf = pathlib.Path(os.environ['HOME']) / 'Spasms at night.pdf'
            self.assertEqual(pdf.read_bytes()[:5], b'%PDF-')
            checked = subprocess.run(['qpdf', '--check', pdf], capture_output=True, text=True, check=False)
            self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)
            reader.close()

            again = Reader(PROGRAM, folder)
            again.click('list item', 'Bookmarks, 1')
            again.find('heading', 'Bookmarks')
            again.click('link', 'Spasms at night')
            again.find('heading', 'Spasms at night')
            again.pressed('Bookmark')
            again.close()

    def test_by_keyboard_alone(self):
        with tempfile.TemporaryDirectory() as folder:
            reader = Reader(PROGRAM, folder)
            reader.key('ctrl+l')
            reader.type('baclofen')
            reader.wait_for(lambda nodes: any(n.role == 'text field' and n.text == 'baclofen' for n in nodes),
                            'all that was typed')
            reader.chosen('Baclofen')
            reader.key('Down')
            reader.wait_for(lambda nodes: not any(n.name == 'Baclofen' and 'selected' in n.states for n in nodes),
                            'the second row chosen')
            reader.key('Escape')
            reader.find('heading', 'What is troubling you\\?')
            reader.tab_to('Understand MS')
            reader.key('Return')
            reader.find('heading', 'Understanding MS')
            reader.key('alt+Left')
            reader.find('heading', 'What is troubling you\\?')
            reader.close()

    def test_larger_text_scales_everything_and_is_remembered(self):
        with tempfile.TemporaryDirectory() as folder:
            reader = Reader(PROGRAM, folder)
            before = reader.find('list item', 'Understand MS')
            reader.key('ctrl+plus', 'ctrl+plus')
            reader.wait_for(lambda nodes: any(n.name == 'Understand MS' and n.h > before.h for n in nodes), 'larger rows')
            reader.close()
            again = Reader(PROGRAM, folder)
            self.assertGreater(again.find('list item', 'Understand MS').h, before.h)
            again.key('ctrl+0')
            again.wait_for(lambda nodes: any(n.name == 'Understand MS' and n.h == before.h for n in nodes), 'rows as before')
            again.close()

    def test_letters_that_come_together_with_the_key_that_opens_their_field_are_not_lost(self):
        with tempfile.TemporaryDirectory() as folder:
            reader = Reader(PROGRAM, folder)
            reader.find('list item', 'I have a symptom')
            for opens in ('ctrl+l', 'ctrl+k'):
                reader.process.send_signal(signal.SIGSTOP)
                reader.key(opens)
                reader.type('baclofen')
                reader.process.send_signal(signal.SIGCONT)
                reader.wait_for(lambda nodes: any(n.role == 'text field' and n.text == 'baclofen' for n in nodes),
                                'all that was typed')
                reader.key('Escape')
                reader.find('heading', 'What is troubling you\\?')
            reader.close()

    def test_without_the_library_that_draws_icons_one_notice_names_it_and_reading_goes_on(self):
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / 'librsvg-2.so.2').write_text('no library')
            with unittest.mock.patch.dict(os.environ, LD_LIBRARY_PATH=folder):
                reader = Reader(PROGRAM, folder)
            reader.find('list item', 'Understand MS')
            for _ in range(4):  # to a size that no icon was drawn at before
                reader.key('ctrl+plus')
                time.sleep(0.3)
            reader.wait_for(lambda nodes: any('librsvg2-2' in n.name for n in nodes), 'a notice that names the package')
            reader.click('list item', 'I have a symptom')
            reader.find('heading', 'Symptoms')
            reader.close()


if __name__ == '__main__':
    unittest.main()
