"""The table of WCAG 2.2 in app/access/README.md: every criterion once, each row with a test that exists or an honest no.

The last cell of a row names tests (`Suite.Name` of a TEST, `file_test.test_name` of a Python test), or begins with
"no" or with "does not apply".
"""

import re

import lint

README = 'app/access/README.md'
CRITERIA = {
    'A': '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 '
         '2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
    'AA': '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 '
          '3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
    'AAA': '1.2.6 1.2.7 1.2.8 1.2.9 1.3.6 1.4.6 1.4.7 1.4.8 1.4.9 2.1.3 2.2.3 2.2.4 2.2.5 2.2.6 2.3.2 2.3.3 2.4.8 2.4.9 '
           '2.4.10 2.4.12 2.4.13 2.5.5 2.5.6 3.1.3 3.1.4 3.1.5 3.1.6 3.2.5 3.3.5 3.3.6 3.3.9'}
LEVEL = {number: level for level, numbers in CRITERIA.items() for number in numbers.split()}
NUMBER = re.compile(r'\b\d\.\d\.\d+\b')
TEST = re.compile(r'\bTEST(?:_F|_P)?\((\w+), (\w+)\)')
METHOD = re.compile(r'^\s+def (test_\w+)\(', re.M)
NAMED = re.compile(r'`([^`]+)`')
WITHOUT = re.compile(r'no\b|does not apply')


def tests(root):
    """All there are, as the table names them."""
    for path in (root / 'tests').rglob('*_test.*'):
        text = path.read_text(encoding='utf-8')
        if path.suffix == '.cpp':
            yield from (f'{suite}.{name}' for suite, name in TEST.findall(text))
        elif path.suffix == '.py':
            yield from (f'{path.stem}.{name}' for name in METHOD.findall(text))


def rows(text):
    """(line number, cells) of the rows that begin with the number of a criterion."""
    for number, line in enumerate(text.splitlines(), 1):
        cells = [cell.strip() for cell in line.strip('|').split('|')]
        if line.startswith('|') and NUMBER.match(cells[0]):
            yield number, cells


def findings_in(cells, known):
    numbers = NUMBER.findall(cells[0])
    for number in numbers:
        if number not in LEVEL:
            yield f'{number} is no criterion of WCAG 2.2'
    levels = {LEVEL[number] for number in numbers if number in LEVEL}
    if len(cells) != 4 or set(cells[1].split(', ')) != levels:
        yield f'the level is {", ".join(sorted(levels))}; a row has four cells'
        return
    named = NAMED.findall(cells[3])
    if not named and not WITHOUT.match(cells[3]):
        yield 'name a test that proves it, or say no, or that it does not apply'
    for name in named:
        if name not in known:
            yield f'there is no test {name}'


def check(root):
    text = (root / README).read_text(encoding='utf-8')
    known, seen = set(tests(root)), []
    for number, cells in rows(text):
        seen += NUMBER.findall(cells[0])
        for what in findings_in(cells, known):
            yield f'{README}:{number}: {what}'
    for number in LEVEL:
        if seen.count(number) != 1:
            yield f'{README}:1: {number} stands in the table {seen.count(number)} times, not once'


def table(proof='`Audit.Names`', numbers=None, level='A, AA, AAA'):
    return f'| {", ".join(numbers or LEVEL)} | {level} | holds | {proof} |\n'


AUDIT = {'tests/app/audit_test.cpp': 'TEST_F(Audit, Names) {}\n',
         'tests/e2e/ways_test.py': 'class Ways:\n    def test_by_mouse(self):\n'}
RIGHT = {README: table('`Audit.Names`, `ways_test.test_by_mouse`'), **AUDIT}
WRONG = [
    ({README: table('`Audit.Gone`'), **AUDIT}, f'{README}:1'),
    ({README: table('`ways_test.test_by_foot`'), **AUDIT}, f'{README}:1'),
    ({README: table('it is so'), **AUDIT}, f'{README}:1'),
    ({README: table(level='A'), **AUDIT}, f'{README}:1'),
    ({README: table(numbers=[n for n in LEVEL if n != '4.1.2']), **AUDIT}, '4.1.2 stands'),
    ({README: table() + table('no test', ['4.1.2'], 'A'), **AUDIT}, '4.1.2 stands'),
    ({README: table() + table('no test', ['9.9.9'], 'A'), **AUDIT}, f'{README}:2'),
]

if __name__ == '__main__':
    lint.run(check, RIGHT, WRONG)
