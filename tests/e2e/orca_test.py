"""What a person hears: Debian's Orca on the real window, read from its log. Slow: Orca takes seconds to start."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import time
import tty
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
from reader import Reader  # noqa: E402

PROGRAM = sys.argv.pop(1)
SPOKEN = re.compile(r"SPEECH OUTPUT: '(.*?)' ?(?:\{|$)")


class Orca:
    """Orca without a sound: what it says stands in its debug file, a terminal here, so that each line comes at once."""

    def __init__(self, folder):
        self.log = open(pathlib.Path(folder) / 'orca.out', 'wb')
        self.lines = []
        self.end_of_terminal, terminal = os.openpty()
        tty.setraw(terminal)
        threading.Thread(target=self.listen, daemon=True).start()
        # Without a voice Orca writes down what it says and goes on at once.
        environment = dict(os.environ, SPEECHD_ADDRESS='unix_socket:/nonexistent', SPEECHD_CMD='/bin/false')
        self.process = subprocess.Popen(['orca', f'--debug-file={os.ttyname(terminal)}'], env=environment,
                                        stdout=self.log, stderr=subprocess.STDOUT)
        self.read = 0
        self.hear('Screen reader on', seconds=60)

    def listen(self):
        with open(self.end_of_terminal, encoding='utf-8', errors='replace', closefd=False) as log:
            try:
                for line in log:
                    if said := SPOKEN.search(line):
                        self.lines.append(said[1])
            except OSError:  # the other end was closed
                pass

    def hear(self, *words, seconds=15):
        """Waits until these have been said in this order since the last call; gives all that was said."""
        end = time.monotonic() + seconds
        while True:
            said = self.lines[self.read:]
            all_said, at, missing = ' / '.join(said).lower(), 0, None
            for word in words:
                at = all_said.find(word.lower(), at)
                if at < 0:
                    missing = word
                    break
                at += len(word)
            if missing is None:
                time.sleep(0.3)
                said = self.lines[self.read:]
                self.read += len(said)
                return said
            if time.monotonic() > end:
                raise AssertionError(f'{missing!r} was not said. Orca said: {said}')
            time.sleep(0.1)

    def end(self):
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.log.close()


class Heard(unittest.TestCase):
    def test_opening_searching_and_reading_by_heading_and_line(self):
        with tempfile.TemporaryDirectory() as folder:
            orca = Orca(folder)
            reader = Reader(PROGRAM, folder)
            try:
                self.journey(orca, reader)
            finally:
                reader.close()
                orca.end()

    def journey(self, orca, reader):
        orca.hear('Myelin', 'frame')
        reader.key('F3')
        orca.hear('Search', 'entry')
        reader.type('baclofen')
        reader.chosen('Baclofen')
        reader.key('Return')
        orca.hear('notification', 'result')
        reader.key('Return')
        orca.hear('Baclofen document', 'What is baclofen? heading level 2')
        reader.key('ctrl+Home')
        orca.hear('Medicines')
        reader.key('Down')
        orca.hear('Baclofen heading level 1')
        reader.key('F2')
        orca.hear('In short', 'heading level 2')
        reader.key('Down')
        orca.hear('Baclofen is a medicine that calms the reflexes behind stiff')
        reader.key('Down')
        said = orca.hear('muscles and spasms')
        self.assertNotIn('reflexes', ' '.join(said), 'one line at a time')
        reader.key('F2')
        orca.hear('Key points', 'heading level 2')
        reader.key('Down')
        orca.hear('Never stop it suddenly')
        reader.key('Tab')
        orca.hear('link')


if __name__ == '__main__':
    unittest.main()
