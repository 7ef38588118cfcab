"""What a control is called holds the words that stand on it (WCAG 2.2, 2.5.3): who speaks to the computer says what he
reads. Goes through every control whose words and name are both written in the sources."""

import pathlib
import re
import sys
import unittest

import lint

ROOT = pathlib.Path(sys.argv.pop(1))
STRING = re.compile(r'"((?:\\.|[^"\\])*)"')
VALUE = r'((?:[^{};"]|"(?:\\.|[^"\\])*"|\{[^{};]*\})*?)'
PAIR = re.compile(rf'\.words = {VALUE},\s*\.name = {VALUE}(?:,\s*\.\w|\}})')


def plain(words):
    return re.sub(r'[^a-z0-9]+', ' ', words.lower()).strip()


def faults(text):
    """(offset, words, name) where some words that can stand on a control are in no name it can have."""
    for pair in PAIR.finditer(text):
        names = [f' {plain(name)} ' for name in STRING.findall(pair[2])]
        for words in STRING.findall(pair[1]):
            if names and plain(words) and not any(f' {plain(words)} ' in name for name in names):
                yield pair.start(), words, names


class Label(unittest.TestCase):
    def test_every_name_holds_the_words_that_are_seen(self):
        pairs, wrong = 0, []
        for path, text in lint.sources(ROOT, 'app'):
            code = lint.without_comments(text)
            pairs += len(PAIR.findall(code))
            for offset, words, names in faults(code):
                wrong.append(f'{path}:{lint.line_of(code, offset)}: "{words}" is not in {names}')
        self.assertEqual(wrong, [])
        self.assertGreater(pairs, 20)

    def test_other_words_are_found(self):
        wrong = '{.words = _("Bookmarked"), .name = _("Remove bookmark"), .icon = "bookmark"}'
        self.assertEqual([words for _, words, _ in faults(wrong)], ['Bookmarked'])
        wrong = '{.words = kept ? _("On") : _("Off"), .name = fill(_("Turn {1} off"), {title})}'
        self.assertEqual([words for _, words, _ in faults(wrong)], ['On'])
        self.assertEqual(list(faults('{.words = _("Remove"), .name = fill(_("Remove {1}"), {title})}')), [])


if __name__ == '__main__':
    unittest.main()
