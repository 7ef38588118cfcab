"""myelin check, as an author meets it."""

import json
import os
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
from program import CONTENT, CommandCase  # noqa: E402

CommandCase.PROGRAM = sys.argv.pop(1)

FINDING = r'^[^:\n]+:\d+: .+ \[[a-z0-9-]+\]$'
KEYS = ['checked', 'to_fix', 'to_look_at', 'findings', 'articles']
PLAIN = '---\ntitle: {}\n---\n\nThe cat sat on the mat.\n'


class Checking(CommandCase):
    CODES = (0, 1, 2)

    def setUp(self):
        self.own = self.folder / self.id().rsplit('.', 1)[1]
        self.own.mkdir()

    def write(self, name, text):
        path = self.own / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode('utf-8'))

    def finds(self, *arguments):
        code, out, err = self.run_program('check', self.own, *arguments)
        self.assertEqual((code, err), (1, ''))
        return out

    def test_a_sound_folder_has_nothing_to_fix(self):
        self.write('a.md', PLAIN.format('A'))
        with self.unchanged(self.own):
            self.assertEqual(self.works('check', self.own), '1 article checked: nothing to fix.\n')

    def test_findings_are_grouped_by_file_and_counted(self):
        self.write('a.md', PLAIN.format('A') + '\n[x](gone)\n\n[y](lost)\n')
        self.write('b.md', PLAIN.format('A'))
        lines = self.finds().splitlines()
        self.assertEqual(lines, [
            'a.md:7: The link to “gone” leads nowhere. [dead-link]',
            'a.md:9: The link to “lost” leads nowhere. [dead-link]',
            '',
            'b.md:2: “A” is the title of a.md, too. Readers cannot tell them apart. [duplicate-title]',
            '',
            '2 articles checked: 3 things to fix in 2 files.'])

    def test_json_says_the_same(self):
        self.write('a.md', PLAIN.format('A') + '\n[x](gone)\n')
        report = json.loads(self.finds('--json'))
        self.assertEqual(list(report), KEYS)
        self.assertEqual((report['checked'], report['to_fix'], report['to_look_at']), (1, 1, 0))
        self.assertEqual(report['findings'], [{'path': 'a.md', 'line': 7, 'rule': 'dead-link', 'weight': 'fix',
                                               'message': 'The link to “gone” leads nowhere.'}])
        self.assertEqual(report['articles'][0]['slug'], 'a')
        self.assertIsNone(report['articles'][0]['grade'])

    def test_grades_name_each_article_and_the_median(self):
        self.write('a.md', PLAIN.format('A') + 'The cat sat on the mat. ' * 12)
        self.assertIn('a.md\nReading grade: median ', self.works('check', self.own, '--grades'))

    def test_today_can_be_fixed(self):
        self.write('myelin.yaml', 'check: {house: true, off: [missing-field]}\n')
        self.write('a.md', '---\nreviewed: 2026-11-22\n---\nWords.\n')
        self.works('check', self.own)
        code, out, _ = self.run_program('check', self.own, env=dict(self.environment, MYELIN_TODAY='2028-11-23'))
        self.assertEqual(code, 1)
        self.assertIn('a.md:2: ', out)
        self.assertIn('[review-date]', out)

    def test_bad_input_is_told_and_the_run_goes_on(self):
        self.write('yaml.md', '---\ntitle: a\nterms: [b\n---\nwords\n')
        self.write('utf8.md', b'# Fine\n\nnot \xff fine \x1b[31m\n')
        self.write('large.md', b'x' * (50 << 20))
        self.write('deep/last.md', '[x](gone)\n')
        os.symlink(self.own, self.own / 'deep' / 'loop')
        out = self.finds()
        for place in ('yaml.md:4: ', 'utf8.md:3: ', 'large.md:1: ', 'deep/loop:1: ', 'deep/last.md:1: '):
            self.assertIn(place, out)
        for line in out.splitlines()[:-1]:
            if line:
                self.assertRegex(line, FINDING)

    def test_what_is_no_folder_is_one_sentence(self):
        self.write('a.md', 'words')
        for wrong in (self.own / 'a.md', self.own / 'missing', ''):
            code, out, err = self.run_program('check', wrong)
            self.assertEqual((code, out, err.count('\n')), (2, '', 1), err)

    def test_record_keeps_editions_and_refuses_to_overwrite(self):
        self.write('myelin.yaml', 'check: {house: true, off: [missing-field]}\n')
        self.write('a.md', PLAIN.format('A').replace('title', 'edition: 1\ntitle'))
        self.assertEqual(self.works('check', self.own, '--record'), '1 new article recorded: a\n')
        self.assertEqual(self.works('check', self.own, '--record'), 'Nothing has changed since the last record.\n')
        self.write('a.md', PLAIN.format('A').replace('title', 'edition: 1\ntitle').replace('cat', 'hat'))
        self.assertIn('[changed-text]', self.finds())
        with self.unchanged(self.own):
            code, _, err = self.run_program('check', self.own, '--record')
            self.assertEqual(code, 2)
            self.assertIn('a.md:2', err)
        self.assertEqual(self.works('check', self.own, '--record', '--spelling', 'a'), '1 spelling recorded: a\n')
        self.works('check', self.own)

    def test_spelling_needs_record(self):
        code, _, err = self.run_program('check', self.own, '--spelling', 'a')
        self.assertEqual((code, err.count('\n')), (2, 1))

    def test_our_own_library_is_left_alone(self):
        with self.unchanged(CONTENT):
            code, out, err = self.run_program('check', CONTENT)
        self.assertIn(code, (0, 1))
        self.assertEqual(err, '')
        self.assertRegex(out.splitlines()[-1], r'^\d+ articles checked: ')


if __name__ == '__main__':
    unittest.main()
