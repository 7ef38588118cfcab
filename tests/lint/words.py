"""Every word a person can see goes through _( ), N_( ) or plural( ), so that it can be translated.

Words are told from names and keys by their look: a literal of two words or more that begins like a sentence; in the
rooms that talk to people also one capitalised word; and anything given to a field that is shown. A line with the
comment `// not shown: REASON` is passed over.
"""

import re

import lint

# Here a single capitalised word ("Print") is taken for a label.
TALKING = ('app/panels/', 'app/session/', 'app/commands/', 'app/shell/')

STRING = r'"(?:\\.|[^"\\\n])*"'
STRINGS = rf'{STRING}(?:\s*{STRING})*'
# Wrapped, or never seen by a person: bugs, exceptions of other libraries caught at a border, the environment.
PASSED = re.compile(
    rf'\b(?:_|N_)\s*\(\s*{STRINGS}'
    rf'|\bplural\s*\(\s*{STRINGS}\s*,\s*{STRINGS}'
    rf'|\bd?n?gettext\s*\(\s*(?:{STRINGS}\s*,?\s*)+'
    rf'|\b(?:static_)?assert\s*\([^;]*?{STRINGS}\s*\)\s*;'
    rf'|\bthrow\s[^;]*;'
    rf'|\bgetenv\s*\(\s*{STRING}')
SHOWN_FIELD = re.compile(
    rf'\b(?:label|hint|placeholder|announcement|sentence|description|tooltip)_?\s*(?:=|\+=)\s*'
    rf'(?:std::string\s*[({{]\s*)?({STRING})')
ERROR = re.compile(rf'\bError::Kind::\w+\s*,\s*(?:(?:std::string|fill)\s*[({{]\s*)?({STRING})')
SENTENCE = re.compile(r'(?:[A-Z][a-z]|[A-Z] [a-z]|\{\d\} [a-z]).* .*[A-Za-z]|[A-Z][a-z]+ \S')
NAME = re.compile(r'[A-Z]\w*(?: [A-Z]\w*)+')  # "DejaVu Sans Mono": a sentence has small words
LABEL = re.compile(r'(?!Myelin$)[A-Z][a-z]+(?:[.…?!:]|\.\.\.)?')
LETTERS = re.compile(r'[A-Za-z]{2}')


def prepared(text):
    """Without comments and raw strings, and without what is wrapped."""
    text = lint.TOKEN.sub(lambda m: lint.blank(m[0]) if m['comment'] or m['raw'] else m[0], text)
    return PASSED.sub(lambda m: lint.blank(m[0]), text)


def bare_words(path, text):
    """Offset and literal of words that nothing wraps."""
    for pattern in (SHOWN_FIELD, ERROR):
        for found in pattern.finditer(text):
            if LETTERS.search(found[1]):
                yield found.start(1), found[1]
    for found in lint.TOKEN.finditer(text):
        words = (found['string'] or '')[1:-1]
        if NAME.fullmatch(words):
            continue
        if SENTENCE.match(words) or (path.startswith(TALKING) and LABEL.fullmatch(words)):
            yield found.start(), found[0]


def check(root):
    for path, text in lint.sources(root, 'app', 'index'):
        lines = text.splitlines()
        code = re.sub(r'^[ \t]*#[ \t]*include[^\n]*', lambda m: lint.blank(m[0]), prepared(text), flags=re.M)
        for offset, literal in sorted(set(bare_words(path, code))):
            number = lint.line_of(text, offset)
            if '// not shown: ' not in lines[number - 1]:
                yield f'{path}:{number}: {literal} is shown without _( ) or plural( )'


RIGHT = {
    'app/panels/a.cpp': '\n'.join((
        '#include "app/panels/A long name.h"',
        'button(ui, "print", _("Print this article"));',
        'plural("{1} page of it", "{1} pages of it", n);',
        'fill(_("One sentence "', '       "In two pieces."), {name});',
        'assert(open && "The window is open");',
        'std::getenv("Home");',
        'ids("save-as", "search field", "/Type", "SELECT a FROM b", "{1}/{2}");  // "Not Shown either"',
        'title("Myelin");',
        'use("Surface");  // not shown: a name of the library',
        'throw Trouble("No place is left");',
        'node.label = _("Save"); node.label = "{1}"; node.label = "";')) + '\n',
    'index/base/a.cpp': 'return Error{Error::Kind::Damaged, fill(_("{1} is broken. Copy it again."), {p})};\n'
                        'const char* family = "DejaVu Sans Mono";\n',
}
WRONG = [({f'{room}/a.cpp': f'\n{code}\n'}, f'{room}/a.cpp:2') for room, code in (
    ('app/panels', 'button(ui, "print", "Print this article");'),
    ('app/panels', 'button(ui, "print", "Print");'),
    ('app/panels', 'button(ui, "more", "More…");'),
    ('app/panels', 'return fill("{1} of these", {n});'),
    ('app/commands', 'cli.add_option("--limit", n, "At most so many hits");'),
    ('app/widgets', 'node.label = "close";'),
    ('app/widgets', 'Node{.label = "close"};'),
    ('app/session', 'notice.sentence = "Saved";'),
    ('app/desk', 'opening_.sentence = std::string("nothing is kept");'),
    ('index/base', 'return Error{Error::Kind::Damaged, "the file is broken"};'),
    ('index/library', 'return Error{Error::Kind::Damaged, fill("{1} is broken", {p})};'),
    ('index/document', 'problems.push_back({line, "This table is too wide. Split it."});'),
    ('index/document', 'say(_("Good."), "This is not wrapped.");'),
)]

if __name__ == '__main__':
    lint.run(check, RIGHT, WRONG)
