"""The journey of five_ways_test.py by one switch: Space, pressed while the right thing is lit, and nothing else.

Find "legs jump at night", hear the help section, bookmark, print. The test watches what the program publishes about its
light and does as somebody does who sees: it goes into the group that has what is wanted, and mends a wrong letter. The
light is slow, so that a press on a busy machine is still in time; every wait ends with a deadline.
"""

import collections
import os
import pathlib
import re
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
from reader import Reader  # noqa: E402

PROGRAM = sys.argv.pop(1)
TITLE = 'Spasms at night'
PACE = '2.5 s'
PATIENCE = 240  # seconds until something is lit
WAIT = 90  # and until the program answers: a busy machine takes its time
LIGHT = re.compile(r'^light (\d+) (thing|group|out) "(.*)" \((-?\d+), (-?\d+), (-?\d+) x (-?\d+)\)$', re.M)


class Light:
    def __init__(self, match):
        self.number, self.what, self.name = int(match[1]), match[2], match[3]
        self.x, self.y, self.w, self.h = (int(match[i]) for i in range(4, 8))

    def has(self, node):
        """Whether the middle of a node is inside."""
        return (self.x <= node.x + node.w / 2 <= self.x + self.w and self.y <= node.y + node.h / 2 <= self.y + self.h)

    def __repr__(self):
        return f'{self.what} "{self.name}" ({self.x}, {self.y}, {self.w} x {self.h})'


class OneSwitch(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        os.environ['XDG_DATA_HOME'] = str(pathlib.Path(folder.name) / 'data')  # a desk of its own
        self.pdf = pathlib.Path(os.environ['HOME']) / f'{TITLE}.pdf'
        self.pdf.unlink(missing_ok=True)
        self.set_up_by_hand(folder.name)
        self.reader = Reader(PROGRAM, folder.name, wait=WAIT)
        self.addCleanup(self.reader.close)
        self.pressed, self.passed, self.seen, self.pressed_at = 0, 0, 0, 0.0

    def set_up_by_hand(self, folder):
        """Somebody who has hands sets the switch up, once; the program keeps it."""
        reader = Reader(PROGRAM, folder, wait=WAIT)
        reader.key('F1')
        reader.find('heading', 'Keys and switches')
        reader.key('End')
        reader.wait_for(lambda nodes: any(n.name == 'Scanning One switch' and 'showing' in n.states for n in nodes),
                        'the end of the page')
        reader.click('radio button', f'The light stays for {PACE}')
        reader.click('radio button', 'Scanning One switch')
        reader.wait_for(lambda nodes: self.light_in(reader), 'the light')
        reader.close()

    @staticmethod
    def light_in(reader):
        try:
            match = LIGHT.search(reader.file.read_text(encoding='utf-8'))
        except FileNotFoundError:
            return None
        return Light(match) if match else None

    def next_light(self, end):
        """The light as soon as it has moved on: from then on there is most time to press."""
        while True:
            light = self.light_in(self.reader)
            if light and light.number > self.seen:
                self.seen = light.number
                return light
            self.assertIsNone(self.reader.process.poll(), 'the reader ended')
            self.assertLess(time.monotonic(), end, f'the light stays at {light}')
            time.sleep(0.02)

    def press(self):
        """No sooner than a hand: a second press at once does not count."""
        time.sleep(max(0, self.pressed_at + 0.6 - time.monotonic()))
        self.pressed += 1
        self.pressed_at = time.monotonic()
        self.reader.key('space')

    def showing(self, role, name):
        return next((n for n in self.reader.nodes()
                     if n.role == role and n.name == name and 'showing' in n.states), None)

    def choose(self, role, name, over=lambda nodes: False):
        """Waits for what is wanted and presses; on the way goes into the groups that have it, and out of the others.
        Nothing is pressed any more when it is `over` by itself."""
        self.reader.wait_for(lambda nodes: self.showing(role, name) or over(nodes), f'{role} "{name}"')
        end, been = time.monotonic() + PATIENCE, collections.Counter()
        while not over(self.reader.nodes()):
            light, node = self.next_light(end), self.showing(role, name)
            here = node is not None and light.has(node)
            if light.what == 'thing' and light.name == name and here:
                return self.press()
            been[light.what, light.name] += 1
            first = been[light.what, light.name] == 1
            if (light.what == 'group' and here and first) or (light.what == 'out' and not (here and first)):
                self.press()
            else:
                self.passed += 1

    def until(self, condition, what, role, name, over=lambda nodes: False):
        """Chooses, and once more when a press came too late."""
        for _ in range(3):
            self.choose(role, name, over)
            if self.reader.soon(lambda: condition(self.reader.nodes()), 15):
                return
        self.reader.wait_for(condition, what)

    def field(self):
        return next((n.text or '' for n in self.reader.nodes() if n.role == 'text field' and n.name == 'Search'), '')

    def write(self, words):
        """Letter by letter; a wrong one is deleted."""
        for _ in range(4 * len(words)):
            now = self.field()
            if now == words:
                return
            right = words.startswith(now)
            letter = words[len(now)] if right else 'Delete'
            self.choose('button', {' ': 'Space'}.get(letter, letter))
            self.reader.soon(lambda now=now: self.field() != now, 10)
        self.fail(f'“{self.field()}” instead of “{words}”')

    def test_find_hear_bookmark_print(self):
        reader = self.reader
        self.until(lambda nodes: any(n.name == 'Letters' for n in nodes), 'the letters', 'text field', 'Search')
        self.write('legs j')
        self.until(lambda nodes: self.field() == 'legs jump', 'the word', 'button', 'legs jump')
        self.until(lambda nodes: any(n.role == 'heading' and n.name == TITLE for n in nodes), 'the article',
                   'list item', TITLE)
        self.until(lambda nodes: any(n.name == 'When to get help' and 'selected' in n.states for n in nodes),
                   'the help section', 'list item', 'When to get help')
        self.until(lambda nodes: any(n.name == 'Pause' for n in nodes), 'the voice', 'toggle', 'Listen')
        # Its sound card swallows everything at once, so that the voice may have ended before the light is at Stop.
        quiet = lambda nodes: not any(n.name in ('Pause', 'Go on') for n in nodes)
        self.until(quiet, 'the end', 'button', 'Stop', over=quiet)
        self.until(lambda nodes: self.showing('toggle', 'Bookmark'), 'the top', 'list item', 'In short')
        self.until(lambda nodes: any(n.name == 'Bookmarks, 1' for n in nodes), 'the bookmark', 'toggle', 'Bookmark')
        self.until(lambda nodes: any(n.name.startswith('Saved as') for n in nodes), 'the handout', 'button', 'Print')
        reader.find('status bar', r'Saved as .*\.pdf .*')
        self.assertEqual(self.pdf.read_bytes()[:5], b'%PDF-')
        print(f'{self.pressed} presses, {self.passed} steps in between', file=sys.stderr)


if __name__ == '__main__':
    unittest.main()
