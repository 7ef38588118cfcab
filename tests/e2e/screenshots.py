"""Pictures of every screen in the themes named (or all) at 100, 200 and 400 %. Run by tests/e2e/screenshots."""

import contextlib
import os
import pathlib
import re
import shutil
import sqlite3
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
from reader import Reader, xdotool  # noqa: E402

PROGRAM, FOLDER, *WANTED = sys.argv[1:]
THEMES = {'light': 'Light', 'sepia': 'Sepia', 'dark': 'Dark', 'contrast': 'High contrast'}
SCALES = (100, 200, 400)
SIZE = os.environ.get('DESKTOP_SIZE', '1280x800x24').rsplit('x', 1)[0]
WIDTH, HEIGHT = map(int, SIZE.split('x'))
ARTICLE, SLUG, SHELF = 'Spasms at night', 'night-spasms', 'spasticity'
TABLES = 'Baclofen'

# Rose, blue, green and honey, a question, a note, and words that are in no edition.
KEPT = [('You are not imagining it.', 'rose', 'I will show this to Ben.', 0),
        ('Dealing with one or two can settle spasms without a change of medicine.', 'blue', '', 0),
        ('Pain, trips to the toilet, low mood and medicines can wake you too.', 'green', '', 1),
        ('It lasts from seconds to about 10 minutes.', 'honey', 'Mine last longer. Is that still a cramp?', 1),
        ('These words were in an edition of long ago.', '', '', 0)]

AFTER = {'rose': ' In a large US survey'}  # short words are only found with what stands beside them


def data():
    return pathlib.Path(os.environ.get('XDG_DATA_HOME') or os.path.join(os.environ['HOME'], '.local/share')) / 'myelin'


def desk():
    return contextlib.closing(sqlite3.connect(data() / 'desk.db'))


def setting(name, value):
    with desk() as base, base:
        base.execute('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)', (name, value))


def keep(words):
    with desk() as base, base:
        base.execute('DELETE FROM bookmark')
        for order, (exact, colour, note, ask) in enumerate(words):
            base.execute('INSERT INTO bookmark (slug, heading, exact, prefix, suffix, title, shelf, note, team, created,'
                         ' position, colour, ask) VALUES (?, "", ?, "", ?, ?, ?, ?, "", "2026-11-2" || ?, ?, ?, ?)',
                         (SLUG, exact, AFTER.get(colour, ''), ARTICLE, SHELF, note, f'{order}T09:00:00Z', order + 1, colour, ask))


class Album:
    """One theme at one scale: a window, taken through every screen."""

    def __init__(self, folder, theme, scale):
        self.folder, self.theme, self.scale = folder, theme, scale
        self.name = f'{theme}-{scale}' + ('' if SIZE == '1280x800' else f'-{SIZE}')
        self.failed = []
        self.reader = None

    def open(self, **how):
        xdotool('mousemove', 3, 3)  # where nothing lies
        self.reader = Reader(PROGRAM, self.folder, wait=30, **how)

    def take(self, screen):
        time.sleep(0.7)  # what is still being drawn
        self.reader.picture(pathlib.Path(FOLDER) / f'{self.name}-{screen}.png')

    def key(self, *names, pause=0.35):
        for name in names:
            self.reader.key(name)
            time.sleep(pause)  # a second press at once does not count

    def shows(self, pattern, role=None):
        return [n for n in self.reader.nodes() if re.fullmatch(pattern, n.name) and role in (None, n.role)]

    def press(self, pattern, role=None):
        """By the pointer, after the page was scrolled to where it is; then the pointer goes where nothing lies."""
        for _ in range(60):
            self.reader.wait_for(lambda nodes: self.shows(pattern, role), pattern)
            node = self.shows(pattern, role)[-1]
            middle = node.y + node.h // 2
            covered = node.y < 0 and middle < 150  # its middle lies under the bar
            if 'showing' in node.states and 0 < middle < HEIGHT - 4 and not covered:
                break
            xdotool('mousemove', min(max(node.x + 20, 40), WIDTH - 40), HEIGHT // 2)
            xdotool('click', 5 if middle > HEIGHT // 2 else 4)
            time.sleep(0.15)
        self.reader.click(node.role, re.escape(node.name))
        time.sleep(0.4)
        xdotool('mousemove', 3, 3)

    def palette(self, words):
        self.reader.key('ctrl+k')
        self.reader.find('text field', 'Command or article')
        self.reader.type(words)
        self.reader.wait_for(lambda nodes: any(n.role == 'text field' and n.text == words for n in nodes), words)

    def go(self, words):
        self.palette(words)
        self.key('Return')
        self.reader.gone('text field', 'Command or article')
        time.sleep(0.3)

    def search(self, words):
        self.reader.key('F3')
        self.reader.wait_for(lambda nodes: self.reader.focused() == ('text field', 'Search'), 'the caret in the field')
        self.reader.key('ctrl+a')
        self.reader.type(words)

    def until(self, role, key, most=40):
        """Presses a key until something of a role is well in view."""
        for _ in range(most):
            if any(n.role == role and 60 < n.y < 500 and n.h > 30 for n in self.reader.nodes()):
                return
            self.key(key, pause=0.25)

    def heading(self, name):
        for _ in range(40):
            self.key('F2')
            if self.reader.focused() == ('heading', name):
                return
        raise AssertionError(f'no heading {name}')

    def screens(self):
        keep([])
        for name, value in (('theme', self.theme), ('scale', f'{self.scale / 100:.6f}'), ('open articles', ''),
                            ('comfort', ''), ('use', '')):
            setting(name, value)
        with desk() as base, base:
            base.execute('DELETE FROM place')
            base.execute('DELETE FROM given')
        self.open()
        self.reader.find('list item', 'Understand MS')  # the library is there
        self.run(self.empty, self.home, self.shelf, self.searching, self.finder, self.article, self.tables, self.end,
                 self.word, self.selection, self.find_band, self.palettes, self.settings, self.keys, self.menu)
        self.reader.close()
        keep(KEPT)
        self.open()
        self.run(self.kept, self.copies, self.history, self.marked, self.composer, self.check, self.given, self.outside,
                 self.bad_day)
        self.reader.close()
        setting('comfort', '0 0 0 0 2 0')
        self.open()
        self.run(self.ruler, self.listening)
        self.reader.close()
        setting('comfort', '2 2 0.12 0.32 0 1')
        self.open()
        self.run(self.spaced)
        self.reader.close()
        setting('use', '0.3 0 1 8 Space')
        self.open()
        self.run(self.letters)
        self.reader.close()
        setting('comfort', '')
        setting('use', '')
        self.run(self.first_start, self.no_library)
        return self.failed

    def run(self, *scenes):
        for scene in scenes:
            try:
                scene()
            except AssertionError as wrong:
                self.failed.append(scene.__name__)
                print(f'{self.name}: {scene.__name__}: {str(wrong).splitlines()[0]}', file=sys.stderr, flush=True)
                for _ in range(3):
                    self.key('Escape')

    def empty(self):
        self.take('home-new')
        for page in ('Bookmarks', 'Handout'):
            self.go(page)
            self.take(f'{page.lower()}-empty')
        self.go('Bookmarks')
        self.press('What I read lately')
        self.take('history-empty')
        self.go('Home')

    def home(self):
        self.key(*['Tab'] * 3, pause=0.15)
        self.take('home-focus')

    def shelf(self):
        self.press('I have a symptom.*')
        self.take('shelf')
        self.key('Next')
        self.take('shelf-below')

    def searching(self):
        self.search('legs')
        self.reader.find('heading', r'\d+ places? to read')
        self.take('search-typing')
        self.key('Return')
        self.take('search')
        for name, words in (('search-corrected', 'bacloffen'), ('search-nothing', 'zzqx vvkw')):
            self.search(words)
            self.key('Return')
            time.sleep(0.6)
            self.take(name)
        self.key('Escape', 'Escape')

    def finder(self):
        self.go('Home')
        self.press('No word for it.*')
        self.take('finder')
        self.key('Next')
        self.take('finder-below')

    def article(self):
        self.go(ARTICLE)
        self.take('article')
        self.key('Next')
        self.take('article-below')
        self.until('image', 'Next')
        self.take('article-figure')
        self.heading('What to be careful with')
        self.take('article-callout')

    def tables(self):
        self.go(TABLES)
        self.key('F10')
        self.take('article-table')
        self.key('Next')
        self.take('article-table-below')

    def end(self):
        self.key('ctrl+End')
        self.key('End')
        self.take('article-end')

    def word(self):
        self.key('ctrl+Home')
        self.go(ARTICLE)
        self.key('ctrl+Home', 'Home')
        for _ in range(10):
            terms = [n for n in self.reader.nodes() if n.name.startswith('Meaning of') and 150 < n.y < 560]
            if terms:
                break
            self.key('Next')
        assert terms, 'no word with a meaning'
        xdotool('mousemove', terms[0].x + 8, terms[0].y + 10)
        time.sleep(0.4)
        xdotool('click', 1)
        self.reader.find('button', 'Close')
        self.take('word')
        self.key('Escape')

    def selection(self):
        for _ in range(12):
            texts = [n for n in self.reader.nodes()
                     if n.role == 'paragraph' and n.y < HEIGHT - 80 and n.y + n.h > 280 and n.name]
            if texts:
                break
            self.key('Next')
        assert texts, 'no paragraph'
        xdotool('mousemove', texts[0].x + 30, max(texts[0].y + 12, 250))
        time.sleep(0.4)
        xdotool('click', '--repeat', 3, '--delay', 60, 1)
        self.reader.find('button', 'Copy')
        self.take('selection')
        self.key('Escape')

    def find_band(self):
        self.key('ctrl+f')
        self.reader.find('text field', 'Find in page')
        self.reader.type('spasm')
        time.sleep(0.5)
        self.take('find')
        self.key('ctrl+a')
        self.reader.type('zebra')
        time.sleep(0.5)
        self.take('find-nothing')
        self.key('Escape')

    def palettes(self):
        self.palette('sl')
        self.take('palette')
        self.key('Escape')

    def settings(self):
        self.key('ctrl+t')
        self.take('text')
        for name in ('text-middle', 'text-below'):
            if self.shows('Text at.*|Between words|Fewer letters|More letters'):
                rows = self.shows('More letters' if name == 'text-below' else 'Between lines|Reading ruler')
                if rows:
                    panel = [n for n in self.reader.nodes() if n.name == 'Text settings'][-1]
                    xdotool('mousemove', panel.x + panel.w // 2, panel.y + panel.h // 2)
                    xdotool('click', '--repeat', 6, '--delay', 60, 5)
                    self.take(name)
        xdotool('mousemove', 3, 3)
        self.key('ctrl+t')

    def keys(self):
        self.key('F1')
        self.take('keys')
        for _ in range(2):
            self.key('Next')
        self.take('keys-below')
        self.key('Escape')

    def menu(self):
        if not self.shows('Menu', 'button'):
            return
        self.press('Menu')
        self.take('menu')
        self.press('Menu')

    def kept(self):
        self.reader.find('list item', 'Understand MS')  # the library is there
        self.take('home')
        self.key('End')
        self.take('home-below')
        self.go('Bookmarks')
        self.reader.find('heading', 'Bookmarks')
        self.take('bookmarks')
        self.key('Next')
        self.take('bookmarks-below')
        if self.shows('Change.*|Edit.*|More.*'):
            self.press('Change.*|Edit.*|More about.*')
            self.take('bookmarks-note')
            self.key('Escape')

    def copies(self):
        self.key('ctrl+b')
        self.press('More, and bring one in')
        self.take('copies')
        self.press('Save the copy')
        self.take('copies-saved')
        self.key('Escape')  # the notice
        copy = pathlib.Path(os.environ['HOME']) / 'copy.md'
        copy.unlink(missing_ok=True)
        os.system(f'"{PROGRAM}" bookmarks export "{copy}" --force >/dev/null')
        self.press('File to bring in', 'text field')
        self.reader.type(str(copy))
        time.sleep(0.4)
        self.press('See what it holds')
        time.sleep(1)
        self.take('copies-trial')

    def history(self):
        self.key('ctrl+b')
        self.press('What I read lately')
        self.take('history')

    def marked(self):
        self.go(ARTICLE)
        self.heading('Why at night?')
        self.take('highlights')

    def composer(self):
        for title in (ARTICLE, TABLES, 'Spasm diary'):
            self.go(title)
            self.key('ctrl+h')
            time.sleep(0.6)
        time.sleep(1.5)
        self.take('handout')
        self.key('Next')
        self.take('handout-below')
        self.key('Next', 'Next')
        self.take('handout-end')

    def check(self):
        self.press("Clinic's check of.*")
        time.sleep(0.5)
        self.take('handout-check')
        self.press("Clinic's check of.*")

    def given(self):
        self.press('Save.*PDF.*|PDF|Save')
        time.sleep(3)
        self.take('handout-saved')
        self.key('Escape')  # the notice
        self.press('What I gave', 'button')
        self.take('given')

    def outside(self):
        self.go(ARTICLE)
        self.key('ctrl+End')
        self.key('End')
        self.press('https?://.*')
        self.take('outside')
        self.key('Escape')

    def bad_day(self):
        self.go(ARTICLE)
        self.key('F9')
        self.reader.find('button', 'Enough.*')
        self.take('bad-day')
        for _ in range(2):
            if self.shows('Next', 'button'):
                self.press('Next')
        self.take('bad-day-next')
        self.press('Enough for now|Enough')
        self.take('bad-day-enough')
        self.key('F9')

    def ruler(self):
        self.go(ARTICLE)
        self.key('Home')
        self.take('ruler-top')
        self.key('Next')
        self.take('ruler')

    def listening(self):
        self.key('F5')
        self.reader.find('button', 'Pause')
        time.sleep(0.5)
        self.key('F5')
        self.take('listen')
        self.key('Escape')

    def spaced(self):
        self.go(ARTICLE)
        self.take('spaced')

    def letters(self):
        self.search('ba')
        self.take('letters')

    def first_start(self):
        kept = data().with_name('myelin-kept')
        data().rename(kept)
        try:
            self.open(first_start=True)
            self.press(THEMES[self.theme], 'radio button')
            for _ in range({100: 0, 200: 5, 400: 9}[self.scale]):
                xdotool('keydown', 'ctrl')
                xdotool('click', 4)
                xdotool('keyup', 'ctrl')
                time.sleep(0.3)
            self.take('first-start')
            self.key('Next')
            self.take('first-start-below')
            self.reader.close()
        finally:
            shutil.rmtree(data(), ignore_errors=True)
            kept.rename(data())

    def no_library(self):
        setting('theme', self.theme)
        self.open(library='/nowhere/library', first='heading')
        self.take('no-library')
        self.reader.close()


def main():
    wanted = [(theme, scale) for theme in THEMES for scale in SCALES
              if not WANTED or theme in WANTED or f'{theme}-{scale}' in WANTED]
    assert wanted, f'themes are {", ".join(THEMES)}; one scale of one is {next(iter(THEMES))}-200'
    failed = []
    with tempfile.TemporaryDirectory() as folder:
        first = Reader(PROGRAM, folder, wait=300)  # makes the desk and the library's index
        first.find('list item', 'Understand MS')
        first.close()
        for theme, scale in wanted:
            failed += [f'{theme}-{scale}: {scene}' for scene in Album(folder, theme, scale).screens()]
            print(f'{theme} at {scale} %', flush=True)
    if failed:
        sys.exit('Not taken to their end: ' + '; '.join(failed))


main()
