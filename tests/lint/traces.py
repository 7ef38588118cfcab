"""Nothing of the machine or the moment it was written on: no personal paths, no unfinished work without a reason."""

import os
import re

import lint

# A path into somebody's working folder; /usr, /etc and /proc are the same everywhere.
PERSONAL = ('root', 'work', 'Users', 'mnt', 'media')
BESIDE = 'shared'  # a folder beside the project, which nobody else has
MACHINE = re.compile(rf'(?<![\w.$/~*-])/(?:{"|".join(PERSONAL)})/[\w.-]'
                     rf'|(?<![\w.$/])\.\./{BESIDE}/|\b[A-Z]:\\\\?Users\b')
# Tests may invent a home.
HOME = re.compile(r'(?<![\w.$/~*-])/' + r'home/[\w.-]')
# A name in /tmp that is the same at each run can be taken by somebody else; tests may name what is not there.
FIXED_TEMP = re.compile(r'(?<![\w.$/}])/tmp' + r'/[\w.-]+')
LATER = re.compile(r'\b(?:TO[D]O|FIX[M]E|XX[X]|HAC[K])\b(?!\([^()]{4,}\): \S)')

ENDINGS = ('.cpp', '.h', '.py', '.cmake', '.txt', '.md', '.yaml', '.yml', '.json', '.tsv', '.conf', '.sql',
           '.desktop', '')
SKIPPED = ('LICENSE',)


def texts(root):
    """(path from the root, text) of every text file that is ours."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders if f not in ('.git', '.cache') and not f.startswith('build'))
        for name in sorted(names):
            path = os.path.relpath(os.path.join(folder, name), root)
            if os.path.splitext(name)[1] not in ENDINGS or path in SKIPPED or path.startswith('tests/data'):
                continue
            try:
                with open(os.path.join(folder, name), encoding='utf-8') as file:
                    yield path, file.read()
            except UnicodeDecodeError:
                continue  # a program or a picture without an ending


def findings_in(path, line):
    if MACHINE.search(line) or (HOME.search(line) and not path.startswith('tests/')):
        yield 'a path of one machine'
    if FIXED_TEMP.search(line) and path.startswith(('app/', 'index/')):
        yield 'a fixed name in the temporary folder: make one that is new'
    if LATER.search(line):
        yield 'unfinished, without the reason: TODO(why it waits): what is to be done'


def check(root):
    for path, text in texts(root):
        for number, line in enumerate(text.splitlines(), 1):
            for what in findings_in(path, line):
                yield f'{path}:{number}: {what}'


# Written in pieces, so that this file does not hold what it looks for.
TO_DO = 'TO' + 'DO'
RIGHT = {
    'app/a.cpp': f'// {TO_DO}(waits for CUPS 3): drop the old call\nauto p = "/usr/share/fonts"; auto t = "/tmp";\n',
    'tests/app/a.cpp': 'const Variable home("HOME", "/' + 'home/ada");\n',
    'tests/run': 'mktemp -d "${TMPDIR:-/tmp}/myelin.XXXXXX"\n',
    'content/articles/a.md': 'Time at home/wo' + 'rk/school counts.\n',
}
WRONG = [
    ({'app/a.cpp': '\nauto p = "/' + 'home/ann/library";\n'}, 'app/a.cpp:2'),
    ({'tests/run': f'cd /{PERSONAL[1]}/main\n'}, 'tests/run:1'),
    ({'CMakeLists.txt': f'set(x ../{BESIDE}/x)\n'}, 'CMakeLists.txt:1'),
    ({'.ci/run': f'cat /{PERSONAL[0]}/x\n'}, '.ci/run:1'),
    ({'index/a.cpp': 'open("/tmp' + '/myelin.log");\n'}, 'index/a.cpp:1'),
    ({'index/a.cpp': f'// {TO_DO}: faster\n'}, 'index/a.cpp:1'),
    ({'index/a.cpp': '// FIX' + 'ME later\n'}, 'index/a.cpp:1'),
    ({'README.md': f'{TO_DO}()\n'}, 'README.md:1'),
]

if __name__ == '__main__':
    lint.run(check, RIGHT, WRONG)
