"""What the lints share: reading sources, printing what is wrong, and proving that a lint can fail.

A lint is a script `NAME.py ROOT` that prints `file:line: what is wrong and what to do` and exits with 1 when there is
something. `NAME.py --self-test` runs it on small trees: nothing may be found in RIGHT, something in each of WRONG.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

# Comments, raw strings, strings and characters of C++, in the order in which the language sees them.
TOKEN = re.compile(
    r'(?P<comment>//[^\n]*|/\*.*?\*/)'
    r'|(?P<raw>\bu?8?[LU]?R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)")'
    r'|(?P<string>"(?:\\.|[^"\\\n])*")'
    r"|(?P<char>(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+')",
    re.S)


def blank(text):
    """Spaces for all but line feeds, so that offsets and line numbers stay."""
    return re.sub(r'[^\n]', ' ', text)


def without_comments(text):
    return TOKEN.sub(lambda m: blank(m[0]) if m['comment'] else m[0], text)


def code_only(text):
    """Without comments, and strings emptied."""
    return TOKEN.sub(lambda m: blank(m[0]), text)


def line_of(text, offset):
    return text.count('\n', 0, offset) + 1


def sources(root, *folders):
    """(path from the root, text) of the C++ files in these folders, sorted."""
    for folder in folders:
        for path in sorted((root / folder).rglob('*')):
            if path.suffix in ('.cpp', '.h') and path.is_file():
                yield path.relative_to(root).as_posix(), path.read_text(encoding='utf-8')


def run(check, right, wrong):
    """The main function of a lint. `check(root)` yields findings; `right` is a tree {path: text} without any, `wrong` a
    list of ({path: text}, "path:line" that must be named)."""
    if sys.argv[1:] == ['--self-test']:
        sys.exit(self_test(right, wrong))
    if len(sys.argv) != 2:
        sys.exit(f'usage: {sys.argv[0]} ROOT | --self-test')
    findings = list(check(pathlib.Path(sys.argv[1])))
    for finding in findings:
        print(finding)
    sys.exit(1 if findings else 0)


def run_on(tree):
    """The exit code and output of this very script on a tree of its own."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in tree.items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding='utf-8')
        done = subprocess.run([sys.executable, '-B', sys.argv[0], folder], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr


def self_test(right, wrong):
    failures = 0
    code, output = run_on(right)
    if code != 0:
        failures += 1
        print(f'found in a right tree (exit {code}):\n{output}')
    for tree, place in wrong:
        code, output = run_on(tree)
        if code != 1 or place not in output:
            failures += 1
            print(f'{place} was not named (exit {code}) in {tree}:\n{output}')
    print(f'{1 + len(wrong)} trees, {failures} failures')
    return 1 if failures else 0
