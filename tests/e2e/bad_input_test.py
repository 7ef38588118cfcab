"""What nobody should feed the program, and somebody will: one clear sentence or a normal answer, and nothing harmed."""

import os
import pathlib
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
from program import CONTENT, CommandCase  # noqa: E402

CommandCase.PROGRAM = sys.argv.pop(1)

HEAD = b'---\ntitle: Odd\n---\n'
COLUMNS = 1000
DEPTH = 10000
# File name without ending: bytes of the article.
ODD = {
    'table-bomb': HEAD + b'|a' * COLUMNS + b'|\n' + b'|-' * COLUMNS + b'|\n' + b'|b\n' * 8000,
    'wide-table': HEAD + b'|a' * 60 + b'|\n' + b'|-' * 60 + b'|\n' + (b'|word' * 60 + b'|\n') * 20,
    'no-space': HEAD + b'x' * 100000 + b'\n',
    'quotes': HEAD + b'> ' * DEPTH + b'deep\n',
    'lists': HEAD + b''.join(b'  ' * n + b'- deep\n' for n in range(1000)) + b'- ' * DEPTH + b'deep\n',
    'emphasis': HEAD + b'*' * DEPTH + b'deep' + b'*' * DEPTH + b' ' + b'**_' * DEPTH + b'\n',
    'links': HEAD + b'[' * DEPTH + b'deep' + b'](x)' * DEPTH + b'\n',
    'front-matter': b'---\ntitle: ' + b'[' * DEPTH + b'\n---\nwords\n',
    'aliases': b'---\na: &a [x, x]\n' + b''.join(b'%c: &%c [*%c, *%c]\n' % (c + 1, c + 1, c, c) for c in range(97, 121))
               + b'title: Aliases\nterms: *y\n---\nwords\n',
    'bad-utf-8': b'# Bad \xff\xc0\xaf\xed\xa0\x80 bytes\n\n\xf5\x80 and \xe2\x82\n',
    'null': b'# Null\x00 title\n\nwords\x00\n',
    'escape': b'# \x1b[31mRed\x1b]0;owned\x07 \xc2\x9b31m title\x7f\n\n\x1b[2J \x08\x0c words \xc2\x9d\n\n'
              b'## \x1b[5mHead\n\nspasms\n',
    'escape-in-front': b'---\ntitle: "\\e[31mRed\\a\\nand a new line"\nsummary: "\\e[2J \\x9b spasms"\n---\nwords\n',
    'not-yaml': b'---\ntitle: "never closed\n---\nwords\n',
    'empty': b'',
    'only-bom': b'\xef\xbb\xbf',
}
QUERIES = ('x' * 10000, 'legs ' * 2000, ' '.join(f'word{i}' for i in range(2000)), '\x01\x02\x1b[31m\x7f', '\t\n',
           '🦵🌙', '?!...,;-', '"', '"never closed', "'", 'AND', 'OR', 'NOT', 'NEAR', 'legs AND', '( ( (', '*',
           ' '.join('abcdefghijklmnopqrstuvwxyz'[i % 26] + '*' for i in range(200)), 'shelf:', 'title:x', '-', '+legs',
           'a' * 300 + '*', 'e\u0301' * 500, '\u202e', 'légs', '', b'\xff\xfe\x80', '%s%n', '$(touch x)', "'; DROP")


def fill(folder, files):
    folder.mkdir(parents=True)
    for name, content in files.items():
        (folder / f'{name}.md').write_bytes(content)
    return folder


class Articles(CommandCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.odd = fill(cls.folder / 'odd', dict(ODD, good=b'# Good\n\nGood words about spasms.\n'))

    def test_each_can_be_shown_and_printed(self):
        with self.unchanged(self.odd):
            for number, name in enumerate(ODD):
                with self.subTest(name):
                    code, out, _ = self.run_program('show', '--library', self.odd, name)
                    self.assertEqual(code, 0)
                    self.assertTrue(out)
                    target = self.folder / f'{number}.pdf'
                    code, _, err = self.run_program('handout', '--library', self.odd, name, '-o', target)
                    self.assertEqual(code, 0, err)
                    self.sound_pdf(target)

    def test_a_full_disk_leaves_nothing_half_written(self):
        """A disk of 64 kB that only this command sees; where the kernel gives no such thing, it is said."""
        place = self.folder / 'small'
        place.mkdir()
        inside = ('mount -t tmpfs -o size=64k none "$1" || exit 77\n'
                  '"$2" handout --library "$3" baclofen night-spasms --size 22 -o "$1/a.pdf"\ncode=$?\nls -A "$1"\nexit $code')
        done = subprocess.run(['unshare', '-rm', 'sh', '-c', inside, 'sh', place, self.PROGRAM, CONTENT],
                              env=self.environment, capture_output=True, text=True, timeout=120, check=False)
        # Some kernels and containers let nobody but root make a file system of their own; a full disk is also tested in
        # tests/app/handout/trouble_test.cpp, without one.
        if done.returncode in (1, 77) and 'myelin' not in done.stderr:
            self.skipTest(f'no disk of its own: {done.stderr}')
        self.assertEqual((done.returncode, done.stdout), (2, ''), done.stderr)
        self.assertRegex(done.stderr, r'^myelin: .*a\.pdf was not saved: the disk is full\. Nothing was changed\.\n$')

    def test_the_list_has_one_line_for_each(self):
        code, out, _ = self.run_program('list', '--library', self.odd)
        self.assertEqual(code, 0)
        self.assertEqual({line.split('\t')[0] for line in out.splitlines()}, {*ODD, 'good'})
        code, out, _ = self.run_program('list', '--library', self.odd, '--json')
        self.assertEqual(out.count('"slug"'), len(ODD) + 1)

    def test_the_good_one_is_found_among_them(self):
        code, out, _ = self.run_program('search', '--library', self.odd, '--json', 'good words about spasms')
        self.assertEqual(code, 0)
        self.assertIn('"good"', out)
        self.assertEqual(self.run_program('search', '--library', self.odd, 'title')[0], 0)

    def test_all_can_be_packed(self):
        target = self.folder / 'odd.myelin'
        with self.unchanged(self.odd):
            self.assertEqual(self.run_program('pack', self.odd, '-o', target)[0], 0)
        self.works('verify', target)
        for name in ODD:
            with self.subTest(name):
                self.assertEqual(self.run_program('show', '--library', target, name)[0], 0)

    def test_one_that_cannot_be_read_is_named_and_the_others_open(self):
        folder = fill(self.folder / 'partly', {'good': b'# Good\n', 'bad-utf-8': ODD['bad-utf-8']})
        with open(folder / 'huge.md', 'wb') as huge:
            huge.truncate(17 << 20)
        (folder / 'outside.md').symlink_to('/etc/passwd')
        (folder / 'nowhere.md').symlink_to(folder / 'missing')
        os.mkfifo(folder / 'pipe.md')
        with self.unchanged(folder):
            code, out, err = self.run_program('list', '--library', folder)
        self.assertEqual((code, [line.split('\t')[0] for line in out.splitlines()]), (0, ['bad-utf-8', 'good']))
        for name in ('huge.md', 'outside.md', 'bad-utf-8.md'):
            self.assertRegex(err, rf'(?m)^myelin: {name} ')

    def test_control_characters_in_file_names(self):
        folder = fill(self.folder / 'names', {'a\x1b[31m\nb': b'# One\n', ' ': b'# Two\n', '-o': b'# Three\n',
                                              'x' * 250: b'# Four\n'})
        (folder / os.fsdecode(b'\xff.md')).write_bytes(b'# Five\n')
        with self.unchanged(folder):
            code, out, err = self.run_program('list', '--library', folder)
        self.assertEqual((code, len(out.splitlines()), len(err.splitlines())), (0, 4, 1), out + err)

    def test_a_damaged_manifest_glossary_or_list_of_references(self):
        for number, (name, content) in enumerate((
                ('myelin.yaml', b'title: "never closed\n'), ('myelin.yaml', b'[' * 100000),
                ('myelin.yaml', b'articles: ../../..\nglossary: /etc/passwd\n'), ('myelin.yaml', b'\x00\xff'),
                ('references.json', b'[' * 100000), ('references.json', b'{"a":'), ('references.json', b'\xff'),
                ('glossary.md', b'## ' * 100000), ('glossary.md', b'\xff\x00'))):
            with self.subTest(name, content=content[:20]):
                folder = fill(self.folder / f'parts{number}', {'good': b'# Good\n\nwords\n'})
                (folder / name).write_bytes(content)
                code, out, _ = self.run_program('list', '--library', folder)
                self.assertEqual((code, 'good' in out), (0, True))


class Libraries(CommandCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.good = cls.folder / 'good.myelin'
        subprocess.run([cls.PROGRAM, 'pack', CONTENT, '-o', cls.good], env=cls.environment, check=True,
                       stdout=subprocess.DEVNULL)

    def refused_everywhere(self, library):
        for command in (('list',), ('list', '--json'), ('search', 'legs'), ('show', 'baclofen'),
                        ('handout', 'baclofen', '-o', self.folder / 'never.pdf')):
            self.assertIn(pathlib.Path(library).name, self.refused(*command, '--library', library))
        self.assertFalse((self.folder / 'never.pdf').exists())

    def test_what_is_no_library(self):
        empty = self.folder / 'empty'
        empty.mkdir()
        other = self.folder / 'other'
        other.mkdir()
        (other / 'letter.txt').write_text('Dear all', encoding='utf-8')
        pipe = self.folder / 'pipe.myelin'
        os.mkfifo(pipe)
        for library in (self.folder / 'missing', empty, other, other / 'letter.txt', pipe, pathlib.Path('/dev/zero'),
                        self.folder / ('x' * 5000)):
            with self.subTest(str(library)[-30:]):
                self.refused_everywhere(library)
                self.refused('verify', library)

    def test_a_packed_file_that_was_cut_lengthened_or_is_another(self):
        whole = self.good.read_bytes()
        cuts = [whole[:n] for n in (0, 1, 87, 88, 4096, len(whole) // 2, len(whole) - 1)]
        for number, content in enumerate([*cuts, whole + b'x', whole[1:], os.urandom(100000), b'MYELIN\r\n' * 100,
                                          whole[-88:], b'\0' * len(whole)]):
            with self.subTest(number):
                file = self.folder / f'cut{number}.myelin'
                file.write_bytes(content)
                self.assertIn(file.name, self.refused('verify', file))
                self.refused_everywhere(file)

    def test_one_flipped_bit_anywhere_is_found(self):
        whole = bytearray(self.good.read_bytes())
        file = self.folder / 'flipped.myelin'
        for at in range(0, len(whole), len(whole) // 20):
            with self.subTest(at):
                whole[at] ^= 0x10
                file.write_bytes(whole)
                whole[at] ^= 0x10
                self.assertIn(file.name, self.refused('verify', file))
                for command in (('list',), ('search', 'legs jump at night'), ('show', 'baclofen')):
                    code, _, err = self.run_program(*command, '--library', file)
                    self.assertEqual(code == 2, bool(err), 'either it reads, or a sentence says why not')

    def test_a_stub_that_names_a_program_starts_nothing(self):
        marker = self.folder / 'started'
        prog = self.folder / 'prog'
        prog.write_text(f'#!/bin/sh\ntouch {marker}\n', encoding='utf-8')
        prog.chmod(0o755)
        for number, stub in enumerate((f'remote :{prog}\n', f'remote :{prog} x\nauto good\n', f'remote {prog}\n')):
            file = self.folder / f'stub{number}.myelin'
            file.write_text(stub, encoding='utf-8')
            shards = self.folder / f'stub{number}.shards'
            shards.write_text(stub, encoding='utf-8')
            folder = fill(self.folder / f'stub{number}', {'good': b'# Good\n\nlegs\n'})
            (folder / 'XAPIANDB').write_text(stub, encoding='utf-8')
            for library in (file, shards, folder):
                with self.subTest(library.name):
                    self.run_program('verify', library)
                    self.run_program('pack', library, '-o', self.folder / 'packed', '--force')
                    for command in (('list',), ('search', 'legs'), ('show', 'good')):
                        self.run_program(*command, '--library', library)
        self.assertFalse(marker.exists(), 'the program was started')

    def test_a_damaged_cache_is_made_anew(self):
        before = self.works('list', '--library', CONTENT)
        for file in (self.folder / 'cache' / 'myelin').rglob('*'):
            if file.is_file():
                file.write_bytes(b'remote :/bin/false\n')
        self.assertEqual(self.works('list', '--library', CONTENT), before)
        self.assertIn('spasm', self.works('search', '--library', CONTENT, 'legs jump at night'))

    def test_without_a_place_for_the_index_one_sentence_says_so(self):
        blocked = self.folder / 'blocked'
        blocked.write_bytes(b'')
        code, _, err = self.run_program('list', '--library', CONTENT,
                                        env=dict(self.environment, XDG_CACHE_HOME=str(blocked)))
        self.assertEqual(code == 2, bool(err))


class Queries(CommandCase):
    def test_any_words_get_an_answer(self):
        with self.unchanged(CONTENT):
            for query in QUERIES:
                with self.subTest(query[:30]):
                    answer = self.json('search', '--library', CONTENT, '--json', '--', query)
                    self.assertEqual(answer['total'] == 0, answer['hits'] == [])
                    self.works('search', '--library', CONTENT, '--', query)

    def test_as_words_of_their_own_and_as_slugs(self):
        self.json('search', '--library', CONTENT, '--json', '--', *QUERIES)
        for query in QUERIES:
            with self.subTest(query[:30]):
                self.refused('show', '--library', CONTENT, '--', query)
        target = self.folder / 'never.pdf'
        self.refused('handout', '--library', CONTENT, '-o', target, '--', *QUERIES)
        self.assertFalse(target.exists())


if __name__ == '__main__':
    unittest.main()
