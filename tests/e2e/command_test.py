"""The commands of the program, as scripts and people use them."""

import pathlib
import re
import shutil
import subprocess
import sys
import unittest
import xml.etree.ElementTree
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
from program import CONTENT, CommandCase  # noqa: E402

CommandCase.PROGRAM = sys.argv.pop(1)
SEARCH_KEYS = ['query', 'corrected', 'total', 'hits']
HIT_KEYS = ['slug', 'title', 'heading', 'anchor', 'snippet', 'score']


class Reading(CommandCase):
    def test_everyday_words_find_the_article_on_spasms_first(self):
        answer = self.json('search', '--library', CONTENT, '--json', 'legs', 'jump', 'at', 'night')
        self.assertEqual(list(answer), SEARCH_KEYS)
        self.assertEqual(answer['query'], 'legs jump at night')
        self.assertIsNone(answer['corrected'])
        self.assertGreaterEqual(answer['total'], len(answer['hits']))
        for hit in answer['hits']:
            self.assertEqual(list(hit), HIT_KEYS)
            self.assertRegex(hit['slug'], '^[a-z-]+/[a-z-]+$')
            self.assertTrue(hit['title'] and hit['snippet'])
        scores = [hit['score'] for hit in answer['hits']]
        self.assertEqual(scores, sorted(scores, reverse=True))
        self.assertIn('spasm', answer['hits'][0]['slug'])

    def test_without_a_library_named_it_is_the_one_that_came_with_the_program(self):
        hits = self.json('search', '--json', 'legs jump at night')['hits']
        self.assertIn('spasm', hits[0]['slug'])

    def test_search_as_text_shows_title_address_and_snippet(self):
        out = self.works('search', '--library', CONTENT, 'legs', 'jump', 'at', 'night')
        self.assertRegex(out, r'^\d+ places to read\n')
        self.assertIn('\n  spasticity/night-spasms\n  ', out)

    def test_limit_cuts_the_hits_and_not_the_total(self):
        everything = self.json('search', '--library', CONTENT, '--json', '--limit', '1000', 'spasms')
        self.assertEqual(everything['total'], len(everything['hits']))
        two = self.json('search', '--library', CONTENT, '--json', '--limit', '2', 'spasms')
        self.assertEqual(two['hits'], everything['hits'][:2])
        self.assertEqual(two['total'], everything['total'])
        none = self.json('search', '--library', CONTENT, '--json', '--limit', '0', 'spasms')
        self.assertEqual((none['total'], none['hits']), (everything['total'], []))
        ten = self.json('search', '--library', CONTENT, '--json', 'spasms')
        self.assertEqual(len(ten['hits']), min(10, everything['total']))

    def test_nothing_found_is_no_failure_and_has_no_hits(self):
        answer = self.json('search', '--library', CONTENT, '--json', 'xqzvwy')
        self.assertEqual((answer['total'], answer['hits'], answer['corrected']), (0, [], None))
        text = self.works('search', '--library', CONTENT, 'xqzvwy')
        self.assertIn('0 places to read\n', text)
        self.assertNotIn('/', text, 'no article is a hit')
        self.assertIn('The nearest shelf is', text)

    def test_a_correction_is_named(self):
        answer = self.json('search', '--library', CONTENT, '--json', 'spasticty')
        self.assertEqual((answer['query'], answer['corrected']), ('spasticty', 'spasticity'))
        self.assertIn('Showing results for “spasticity”.', self.works('search', '--library', CONTENT, 'spasticty'))

    def test_show_takes_slug_and_address_and_prints_plain_text(self):
        text = self.works('show', '--library', CONTENT, 'night-spasms')
        self.assertEqual(self.works('show', '--library', CONTENT, 'spasticity/night-spasms'), text)
        self.assertTrue(text.startswith('Spasms at night\n'))
        self.assertNotRegex(text, r'(?m)^#|\*\*|\[@|^---$')
        self.assertIn('\nSources\n[1] ', text)

    def test_show_of_what_is_not_there(self):
        self.assertIn('myelin list', self.refused('show', '--library', CONTENT, 'no-such-article'))

    def test_list_names_every_article(self):
        rows = self.json('list', '--library', CONTENT, '--json')
        files = {path.stem for path in (CONTENT / 'articles').rglob('*.md')}
        self.assertEqual({row['slug'].split('/')[1] for row in rows}, files)
        for row in rows:
            self.assertEqual(list(row), ['slug', 'title', 'shelf'])
            self.assertEqual(row['slug'].split('/')[0], row['shelf'])
        text = self.works('list', '--library', CONTENT)
        self.assertEqual(text, ''.join(f'{row["slug"]}\t{row["title"]}\n' for row in rows))

    def test_the_library_may_be_named_before_and_after_the_sub_command(self):
        other = self.folder / 'other'
        other.mkdir(exist_ok=True)
        (other / 'one.md').write_text('# The only one\n', encoding='utf-8')
        only = 'one\tThe only one\n'
        for arguments in (('--library', other, 'list'), ('list', '--library', other), (f'--library={other}', 'list'),
                          ('--library', CONTENT, 'list', '--library', other)):
            with self.subTest(arguments):
                self.assertEqual(self.works(*arguments), only)

    def test_in_a_folder_without_shelves_the_slug_is_the_path(self):
        plain = self.folder / 'plain'
        (plain / 'deep').mkdir(parents=True)
        (plain / 'top.md').write_text('# Top\n\nwords\n', encoding='utf-8')
        (plain / 'deep' / 'down.md').write_text('# Down\n\nwords\n', encoding='utf-8')
        slugs = {row['slug'] for row in self.json('list', '--library', plain, '--json')}
        self.assertEqual(slugs, {'top', 'deep/down'})
        hits = self.json('search', '--library', plain, '--json', 'words')['hits']
        self.assertEqual({hit['slug'] for hit in hits}, slugs)
        self.assertTrue(self.works('show', '--library', plain, 'deep/down').startswith('Down\n'))

    def test_reading_leaves_nothing_in_the_home_and_the_library(self):
        with self.unchanged(CONTENT):
            self.works('show', '--library', CONTENT, 'baclofen')
        self.assertEqual(list(self.home.iterdir()), [])

    def test_a_full_disk_is_not_silent(self):
        with open('/dev/full', 'wb') as full:
            self.assertIn('could be written', self.refused('list', '--library', CONTENT, stdout=full))


class Handout(CommandCase):
    def pdf(self, name, *arguments):
        out = self.works('handout', '--library', CONTENT, *arguments, '-o', name)
        self.assertRegex(out, rf'^{name}: \d+ pages?\n$')
        return int(out.split()[-2]), self.sound_pdf(self.folder / name)

    def test_large_print_is_tagged_and_clean(self):
        _, pdf = self.pdf('x.pdf', 'spasms-and-ms', '--size', '18')
        for mark in (b'/StructTreeRoot', b'/Marked true', b'/Lang', b'/Title', b'/S /H1'):
            self.assertIn(mark, pdf)

    def test_several_articles_larger_and_on_other_paper(self):
        one, a4 = self.pdf('one.pdf', 'baclofen', '--size', '12')
        two, _ = self.pdf('two.pdf', 'baclofen', 'spasticity/night-spasms', '--size', '12')
        self.assertGreater(two, one)
        large, letter = self.pdf('large.pdf', 'baclofen', '--size', '22', '--paper', 'letter')
        self.assertGreater(large, one)
        box = rb'/MediaBox \[\s*0\s+0\s+(\d+)[.\d]*\s+(\d+)'
        self.assertEqual(set(re.findall(box, a4)), {(b'595', b'841')})
        self.assertEqual(set(re.findall(box, letter)), {(b'612', b'792')})

    def test_short_and_parts_and_sources_change_what_is_printed(self):
        whole, _ = self.pdf('whole.pdf', 'night-spasms')
        for name, *wanted in (('short', '--short'), ('bare', '--sources', 'none'), ('few', '--sources', 'SHORT')):
            pages, _ = self.pdf(name + '.pdf', 'night-spasms', *wanted)
            (self.assertLessEqual if name == 'few' else self.assertLess)(pages, whole, name)
        pages, _ = self.pdf('part.pdf', 'night-spasms#key-points', '--sources', 'none')
        self.assertEqual(pages, 1)
        longer, _ = self.pdf('longer.pdf', 'night-spasms', '--glossary', '--notes', '--from', 'Hill Clinic')
        self.assertGreaterEqual(longer, whole)
        self.assertIn('key-points', self.refused('handout', '--library', CONTENT, 'night-spasms#gone', '-o', 'x.pdf'))

    def words(self, name):
        done = subprocess.run(['pdftotext', self.folder / name, '-'], capture_output=True, text=True, check=True)
        return ' '.join(done.stdout.split())

    def test_person_carer_and_clinician_get_different_papers(self):
        self.pdf('person.pdf', 'swallowing-problems', '--short')
        self.pdf('carer.pdf', 'swallowing-problems', '--short', '--for', 'carer')
        self.pdf('clinician.pdf', 'swallowing-problems', '--short', '--for', 'Clinician')
        person, carer, clinician = (self.words(f'{name}.pdf') for name in ('person', 'carer', 'clinician'))
        self.assertIn('For the person who cares for', carer)
        self.assertLess(carer.index('When to get help'), carer.index('What do I do if someone chokes?'))
        self.assertNotIn('What do I do if someone chokes?', person)
        self.assertIn('What we do not know', clinician)
        self.assertNotIn('What we do not know', person)
        self.assertIn('Copy for a clinician.', clinician)

    def test_a5_is_half_of_a4_and_needs_more_pages(self):
        pages, pdf = self.pdf('a5.pdf', 'baclofen', '--paper', 'a5')
        self.assertGreater(pages, self.pdf('a4.pdf', 'baclofen')[0])
        self.assertEqual(set(re.findall(rb'/MediaBox \[\s*0\s+0\s+(\d+)[.\d]*\s+(\d+)', pdf)), {(b'419', b'595')})

    def test_a_logo_is_printed_or_it_is_said_why_not(self):
        logo = self.folder / 'sign.svg'
        logo.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="30" height="9"><rect width="30" height="9"/></svg>')
        _, with_logo = self.pdf('logo.pdf', 'baclofen', '--logo', logo, '--from', 'Hill Clinic')
        self.assertIn(b'/Subtype /Image', with_logo)
        broken = self.folder / 'broken.png'
        broken.write_bytes(b'\x89PNG\r\n\x1a\nnot a picture')
        huge = self.folder / 'huge.png'
        with open(huge, 'wb') as file:
            file.truncate(5 << 20)
        for wrong in (broken, huge, self.folder / 'gone.png', self.folder):
            with self.subTest(wrong):
                code, out, err = self.run_program('handout', '--library', CONTENT, 'baclofen', '--logo', wrong, '-o',
                                                  'without.pdf', '--force')
                self.assertEqual((code, err.count('\n')), (0, 1), err)
                self.assertIn('The logo is left out: ', err)
                self.sound_pdf(self.folder / 'without.pdf')

    def test_a_web_page_holds_everything_itself(self):
        out = self.works('handout', '--library', CONTENT, 'night-spasms', 'spasm-triggers', '--format', 'html', '-o', 'x.html')
        self.assertEqual(out, 'x.html: 2 articles\n')
        html = (self.folder / 'x.html').read_text(encoding='utf-8')
        self.assertIn('href="#spasm-triggers', html)
        self.assertIn('src="data:image/svg+xml;base64,', html)
        self.assertNotIn('src="http', html)
        self.assertIn('--force', self.refused('handout', '--library', CONTENT, 'night-spasms', '--format', 'html', '-o', 'x.html'))

    def test_a_book_for_an_e_reader_is_a_zip_of_pages(self):
        order = ('handout', '--library', CONTENT, 'night-spasms', 'spasm-diary', '--format', 'epub', '-o', 'x.epub')
        self.assertEqual(self.works(*order), 'x.epub: 2 articles\n')
        with zipfile.ZipFile(self.folder / 'x.epub') as book:
            self.assertIsNone(book.testzip())
            self.assertEqual(book.namelist()[0], 'mimetype')
            for name in book.namelist():
                if name.endswith(('.xhtml', '.opf', '.xml', '.svg')):
                    xml.etree.ElementTree.fromstring(book.read(name))
        before = (self.folder / 'x.epub').read_bytes()
        self.assertIn('--force', self.refused(*order))
        self.works(*order, '--force')
        self.assertEqual((self.folder / 'x.epub').read_bytes(), before)
        self.assertIn('PDF', self.refused(*order, '--print', 'Ward_3'))
        self.refused(*order[:-1], 'no/folder/x.epub')

    def test_the_same_order_gives_the_same_bytes(self):
        self.pdf('first.pdf', 'baclofen')
        self.pdf('second.pdf', 'baclofen')
        self.assertEqual((self.folder / 'first.pdf').read_bytes(), (self.folder / 'second.pdf').read_bytes())

    def test_an_existing_file_is_kept_unless_forced(self):
        mine = self.folder / 'mine.pdf'
        mine.write_bytes(b'mine')
        self.assertIn('--force', self.refused('handout', '--library', CONTENT, 'baclofen', '-o', mine))
        self.assertEqual(mine.read_bytes(), b'mine')
        self.works('handout', '--library', CONTENT, 'baclofen', '-o', mine, '--force')
        self.sound_pdf(mine)

    def test_what_cannot_be_made_leaves_nothing_behind(self):
        place = self.folder / 'place'
        place.mkdir()
        good = place / 'a.pdf'
        for wrong in (('baclofen', '-o', good, '--size', '11'), ('baclofen', '-o', good, '--size', '22.5'),
                      ('baclofen', '-o', good, '--size', 'nan'), ('baclofen', '-o', good, '--size', 'large'),
                      ('baclofen', '-o', good, '--size', '14pt'), ('baclofen', '-o', good, '--paper', 'A6'),
                      ('baclofen', '-o', good, '--for', 'nobody'), ('baclofen', '-o', good, '--format', 'doc'),
                      ('baclofen', '-o', good, '--format', 'html', '--print', 'Ward_3'),
                      ('baclofen', 'no-such-article', '-o', good), ('-o', good), ('baclofen',),
                      ('baclofen', '-o', place / 'missing' / 'a.pdf'), ('baclofen', '-o', place, '--force'),
                      ('baclofen', '-o', '')):
            with self.subTest(wrong), self.unchanged(self.folder / 'place'):
                self.refused('handout', '--library', CONTENT, *wrong)
        self.assertEqual(list(place.iterdir()), [])

    def test_a_printer_that_is_not_there_is_named_and_the_file_stays(self):
        target = self.folder / 'printed.pdf'
        code, out, err = self.run_program('handout', '--library', CONTENT, 'baclofen', '-o', target, '--print', 'none')
        self.assertEqual((code, err.count('\n')), (2, 1), err)
        self.assertIn('printed.pdf', out)
        self.sound_pdf(target)


class Packing(CommandCase):
    def pack(self, folder, name):
        self.works('pack', folder, '-o', name)
        return (self.folder / name).read_bytes()

    def test_packing_twice_and_from_a_copy_gives_the_same_bytes(self):
        copy = self.folder / 'elsewhere' / 'copy'
        shutil.copytree(CONTENT, copy, copy_function=shutil.copy)  # with other times
        with self.unchanged(CONTENT):
            first = self.pack(CONTENT, 'first.myelin')
        self.assertEqual(self.pack(CONTENT, 'second.myelin'), first)
        self.assertEqual(self.pack(copy, 'third.myelin'), first)

    def test_a_packed_library_reads_like_its_folder(self):
        self.pack(CONTENT, 'same.myelin')
        for command in (('list', '--json'), ('show', 'baclofen'), ('search', '--json', 'legs jump at night')):
            with self.subTest(command):
                self.assertEqual(self.works(*command, '--library', 'same.myelin'),
                                 self.works(*command, '--library', CONTENT))
        self.works('handout', '--library', 'same.myelin', 'baclofen', '-o', 'packed.pdf')
        self.sound_pdf(self.folder / 'packed.pdf')
        self.assertIn('same.myelin', self.works('verify', 'same.myelin'))

    def test_an_existing_file_is_kept_unless_forced(self):
        mine = self.folder / 'mine.myelin'
        mine.write_bytes(b'mine')
        self.assertIn('--force', self.refused('pack', CONTENT, '-o', mine))
        self.assertEqual(mine.read_bytes(), b'mine')
        self.works('pack', CONTENT, '-o', mine, '--force')
        self.works('verify', mine)

    def test_what_cannot_be_packed_leaves_nothing_behind(self):
        place = self.folder / 'place'
        (place / 'empty').mkdir(parents=True)
        for wrong in ((place / 'empty', '-o', place / 'a.myelin'), (place / 'none', '-o', place / 'a.myelin'),
                      (CONTENT, '-o', place / 'none' / 'a.myelin'), (CONTENT, '-o', place, '--force'),
                      (CONTENT, '-o', ''), (CONTENT,), ('-o', place / 'a.myelin')):
            with self.subTest(wrong), self.unchanged(place):
                self.refused('pack', *wrong)

    def test_what_was_left_out_is_named(self):
        folder = self.folder / 'partly'
        folder.mkdir()
        (folder / 'good.md').write_text('# Good\n', encoding='utf-8')
        with open(folder / 'huge.md', 'wb') as huge:
            huge.truncate(17 << 20)
        code, out, err = self.run_program('pack', folder, '-o', 'partly.myelin')
        self.assertEqual((code, out), (0, 'partly.myelin: 1 article\n'))
        self.assertRegex(err, r'^myelin: huge\.md .*\n$')


class Typing(CommandCase):
    def test_what_is_not_understood_is_answered_by_one_line_that_says_where_help_is(self):
        for wrong in (('frobnicate',), ('--frobnicate',), ('search', '--frobnicate', 'legs'), ('search',), ('show',),
                      ('verify',), ('pack',), ('list', 'too', 'much'), ('search', '--limit', 'many', 'legs'),
                      ('search', '--limit', '-1', 'legs'), ('search', '--limit'), ('--library',), ('\x1b[31mred\n',),
                      (b'\xff\xfe',)):
            with self.subTest(wrong):
                self.assertRegex(self.refused(*wrong), r'“myelin.* --help” shows how\.$')

    def test_bookmarks_leave_and_come_back_once(self):
        markdown = self.folder / 'mine.md'
        markdown.write_text('# Myelin bookmarks\n\n### Cramps\n\n> at night\n\nAsk Anna.\n\n- Article: cramps\n- Ask: yes\n')
        dry = self.works('bookmarks', 'import', markdown, '--dry-run')
        self.assertIn('new: cramps: at night\n', dry)
        self.assertIn('Would bring in 1, add to 0; 0 are here already.\n', dry)
        self.assertEqual(self.works('bookmarks', 'import', markdown),
                         'Brought in 1, added to 0; 0 were here already.\n')
        self.assertEqual(self.works('bookmarks', 'import', markdown),
                         'Brought in 0, added to 0; 1 were here already.\n')
        for ending in ('md', 'jsonld', 'html'):
            out = self.folder / f'copy.{ending}'
            self.assertEqual(self.works('bookmarks', 'export', out), f'{out}: 1 bookmark\n')
            self.assertIn('at night', out.read_text())
            self.assertEqual(out.stat().st_mode & 0o777, 0o600)
            self.assertIn('--force', self.refused('bookmarks', 'export', out))
            self.works('bookmarks', 'export', out, '--force')
            self.assertIn('; 1 were here', self.works('bookmarks', 'import', out))
        for options in ((), ('--questions', '--size', '18')):
            pdf = self.folder / f'paper{len(options)}.pdf'
            self.assertEqual(self.works('bookmarks', 'print', pdf, *options), f'{pdf}: 1 page\n')
            self.assertTrue(pdf.read_bytes().startswith(b'%PDF-'))
            self.assertIn('--force', self.refused('bookmarks', 'print', pdf))
        recipe = self.folder / 'recipe.md'
        recipe.write_text('# Soup\n')
        for wrong in (('export', self.folder / 'a.txt'), ('import', self.folder / 'missing.md'), ('import', recipe),
                      ('import', self.folder), ('export',), ('import',), ()):
            with self.subTest(wrong):
                self.refused('bookmarks', *wrong)

    def test_a_clinics_check_stands_on_the_pages_and_travels_as_a_table(self):
        slug = 'night-spasms'
        self.assertIn('Jo Smith has checked', self.works('checked', 'add', slug, '--library', CONTENT, '--by', 'Jo Smith',
                                                         '--role', 'MS nurse', '--date', '2026-11-20'))
        self.assertRegex(self.works('checked', 'list'), rf'^{slug}\t\d+\tJo Smith\tMS nurse\t2026-11-20\n$')
        pdf = self.folder / 'checked.pdf'
        self.works('handout', '--library', CONTENT, slug, '-o', pdf)
        text = subprocess.run(['pdftotext', '-layout', pdf, '-'], capture_output=True, text=True, check=True).stdout
        self.assertIn('Checked by Jo Smith, MS nurse, on 20 November 2026', text)
        self.assertNotIn('Not yet checked', text)
        table = self.folder / 'checks.csv'
        self.assertEqual(self.works('checked', 'export', table), f'{table}: 1 check\n')
        self.assertIn('--force', self.refused('checked', 'export', table))
        self.assertIn('is removed', self.works('checked', 'remove', slug))
        self.refused('checked', 'remove', slug)
        self.assertEqual(self.works('checked', 'import', table), 'Brought in 1; 0 were here already, or newer.\n')
        self.assertEqual(self.works('checked', 'import', table), 'Brought in 0; 1 were here already, or newer.\n')
        older = table.read_text().replace(',Jo Smith', ',Old One')
        table.write_text(re.sub(r'(night-spasms),\d+', r'\1,99', older))  # a check of another edition does not count
        self.works('checked', 'import', table)
        self.works('handout', '--library', CONTENT, slug, '-o', pdf, '--force')
        text = subprocess.run(['pdftotext', '-layout', pdf, '-'], capture_output=True, text=True, check=True).stdout
        self.assertIn('Not yet checked by a clinician', text)
        for wrong in (('add', 'no-such', '--by', 'Jo'), ('add', slug), ('add', slug, '--by', ' '),
                      ('add', slug, '--by', 'Jo', '--date', 'today'), ('import', self.folder / 'gone.csv'),
                      ('import', pdf), ('export', self.folder), ()):
            with self.subTest(wrong):
                self.refused('checked', *wrong)

    def test_the_log_of_what_was_given_is_a_table(self):
        table = self.folder / 'given.csv'
        self.assertEqual(self.works('given', 'export', table), f'{table}: 0 handouts\n')
        self.assertEqual(table.read_text(), 'date,what,editions,size,code,initials,how\n')
        self.assertIn('--force', self.refused('given', 'export', table))
        self.refused('given', 'export', self.folder / 'no' / 'such.csv')

    def test_help_is_on_stdout(self):
        self.assertIn('handout', self.works('--help'))
        for command in ('search', 'show', 'list', 'handout', 'pack', 'verify', 'bookmarks'):
            with self.subTest(command):
                self.assertIn(f'myelin {command}', self.works(command, '--help'))

    def test_without_a_display_the_reader_names_the_commands_that_need_none(self):
        sentence = self.refused()
        for command in ('search', 'show', 'list', 'handout', 'pack', 'verify'):
            self.assertIn(command, sentence)
        self.assertEqual(self.refused('--library', CONTENT), sentence)


if __name__ == '__main__':
    unittest.main()
