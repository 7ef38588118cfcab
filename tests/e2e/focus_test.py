"""The focus as it is seen: pixels of the real window beside a control, with and without the focus (WCAG 2.4.7, 2.4.13).

The mark goes all around, is at least 2 px thick, and each of its pixels differs from what was there before by 3:1.
"""

import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
from reader import Reader, xdotool  # noqa: E402

PROGRAM = sys.argv.pop(1)
WIDTH, HEIGHT = 1280, 800
THEMES = ('light', 'sepia', 'dark', 'contrast')


def setting(name, value):
    data = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'myelin' / 'desk.db'
    base = sqlite3.connect(data)
    with base:
        base.execute('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)', (name, value))
    base.close()


def pixels():
    raw = subprocess.run(['import', '-silent', '-window', 'root', '-depth', '8', 'rgb:-'], capture_output=True,
                         check=True).stdout
    assert len(raw) == WIDTH * HEIGHT * 3, len(raw)
    return lambda x, y: raw[(y * WIDTH + x) * 3:(y * WIDTH + x) * 3 + 3]


def light(colour):
    parts = [c / 255 for c in colour]
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(a, b):
    dark, bright = sorted((light(a), light(b)))
    return (bright + 0.05) / (dark + 0.05)


def thickness(before, after, x, y, dx, dy):
    """Pixels from (x, y) outwards that differ by 3:1, of the next ten."""
    return sum(contrast(before(x + i * dx, y + i * dy), after(x + i * dx, y + i * dy)) >= 3 for i in range(10))


class Focus(unittest.TestCase):
    def test_mark_goes_all_around_and_can_be_seen_in_every_theme(self):
        with tempfile.TemporaryDirectory() as folder:
            first = Reader(PROGRAM, folder, wait=60)  # makes the desk
            first.find('list item', 'Understand MS')
            first.close()
            for theme in THEMES:
                setting('theme', theme)
                self.check(folder, theme)

    def check(self, folder, theme):
        xdotool('mousemove', 3, 3)  # where nothing lies
        reader = Reader(PROGRAM, folder, wait=60)
        reader.find('list item', 'Understand MS')
        time.sleep(1)
        before = pixels()
        seen = set()
        for _ in range(14):
            last = reader.focused()
            reader.key('Tab')
            reader.wait_for(lambda nodes, last=last: reader.focused() not in (None, last), 'the focus moving on')
            time.sleep(0.5)
            node = next(n for n in reader.nodes() if 'focused' in n.states and n.role != 'window')
            if node.role == 'text field':
                continue  # has its mark on its edge
            self.all_around(before, pixels(), node, f'{theme}: {node.name}')
            seen.add(node.name)
        self.assertGreater(len(seen), 8, theme)
        reader.close()

    def all_around(self, before, after, node, where):
        """The mark lies outside of a button and inside of a row: both are looked for from 12 px within."""
        within = 12
        sides = {'above': [(x, node.y + within, 0, -1) for x in self.along(node.x, node.w)],
                 'below': [(x, node.y + node.h - within, 0, 1) for x in self.along(node.x, node.w)],
                 'left': [(node.x + within, y, -1, 0) for y in self.along(node.y, node.h)],
                 'right': [(node.x + node.w - within, y, 1, 0) for y in self.along(node.y, node.h)]}
        for side, places in sides.items():
            for x, y, dx, dy in places:
                thick = max(thickness(before, after, x + k * dx, y + k * dy, dx, dy) for k in (0, 6, 12)
                            if 0 <= x + (k + 10) * dx < WIDTH and 0 <= y + (k + 10) * dy < HEIGHT)
                self.assertGreaterEqual(thick, 2, f'{where}: {side} at {x}, {y}')

    @staticmethod
    def along(start, length):
        return [start + length * part // 8 for part in (3, 4, 5)]


if __name__ == '__main__':
    unittest.main()
