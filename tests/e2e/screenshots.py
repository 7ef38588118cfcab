"""Pictures of every screen in the themes named (or all) at 100, 200 and 400 %. Run by tests/e2e/screenshots."""

import contextlib
import os
import pathlib
import sqlite3
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
from reader import Reader, xdotool  # noqa: E402

PROGRAM, FOLDER, *THEMES = sys.argv[1:]
ARTICLE = 'Spasms at night'


def desk():
    data = os.environ.get('XDG_DATA_HOME') or os.path.join(os.environ['HOME'], '.local/share')
    return pathlib.Path(data) / 'myelin' / 'desk.db'


def setting(name, value):
    with contextlib.closing(sqlite3.connect(desk())) as base, base:
        base.execute('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)', (name, value))


class Album:
    def __init__(self, folder, theme, scale):
        self.name = f'{theme}-{scale}'
        setting('theme', theme)
        setting('scale', f'{scale / 100:.6f}')
        self.reader = Reader(PROGRAM, folder, wait=60)
        self.reader.find('list item', 'Understand MS')  # the library is there

    def take(self, screen):
        time.sleep(0.8)  # what is still being drawn
        self.reader.picture(pathlib.Path(FOLDER) / f'{self.name}-{screen}.png')

    def palette(self, words):
        self.reader.key('ctrl+k')
        self.reader.find('text field', 'Command or article')
        self.reader.type(words)
        self.reader.wait_for(lambda nodes: any(n.role == 'text field' and n.text == words for n in nodes), words)

    def go(self, words):
        self.palette(words)
        self.reader.key('Return')
        self.reader.gone('text field', 'Command or article')

    def screens(self):
        self.take('home')
        self.go('Bookmarks')
        self.take('bookmarks-empty')
        self.go(ARTICLE)
        self.take('article')
        self.reader.key('ctrl+d')
        self.reader.key('Next')
        self.take('article-below')
        self.word()
        self.selection()
        self.go('Baclofen')
        self.take('two-articles')
        self.go('Text settings')
        self.take('text-settings')
        self.go('Text settings')
        self.palette('sl')
        self.take('palette')
        self.reader.key('Escape')
        self.go('Bookmarks')
        self.take('bookmarks')
        self.go('Keys and switches')
        self.take('keys')
        self.go(ARTICLE)
        self.go('Handout')
        time.sleep(1)
        self.take('handout')
        self.go('Home')
        self.go('Search')
        self.reader.type('legs jump at night')
        self.reader.find('heading', r'\d+ places? to read')
        self.take('search')
        self.reader.key('Escape')
        self.menu()
        self.reader.close()

    def word(self):
        terms = [n for n in self.reader.nodes() if n.name.startswith('Meaning of') and 120 < n.y < 740]
        if not terms:
            return
        xdotool('mousemove', terms[0].x + 8, terms[0].y + 10)
        time.sleep(0.3)
        xdotool('click', 1)
        self.reader.find('button', 'Close')
        self.take('word')
        self.reader.key('Escape')
        self.reader.gone('scroll area', 'Meaning')

    def selection(self):
        texts = [n for n in self.reader.nodes() if n.role == 'paragraph' and 160 < n.y < 600]
        if not texts:
            return
        xdotool('mousemove', texts[0].x + 30, texts[0].y + 12)
        time.sleep(0.3)
        xdotool('click', '--repeat', 3, '--delay', 60, 1)
        self.reader.find('button', 'Copy')
        self.take('selection')
        self.reader.key('Escape')

    def menu(self):
        if any(n.role == 'button' and n.name == 'Menu' for n in self.reader.nodes()):
            self.reader.click('button', 'Menu')
            self.take('menu')


def main():
    with tempfile.TemporaryDirectory() as folder:
        first = Reader(PROGRAM, folder, wait=300)  # makes the desk and the library's index
        first.find('heading', 'Shelves')
        first.close()
        for theme in THEMES or ('light', 'sepia', 'dark', 'contrast'):
            for scale in (100, 200, 400):
                setting('open articles', '')
                Album(folder, theme, scale).screens()
                print(f'{theme} at {scale} %', flush=True)


main()
