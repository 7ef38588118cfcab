"""Arrows point down: which room may include which, and where a library of others may be used."""

import re

import lint

# Room -> rooms it may include besides itself; 'index' stands for every room in it.
ROOMS = {
    'index/base': [],
    'index/document': ['index/base'],
    'index/library': ['index/base', 'index/document'],
    'index/search': ['index/base', 'index/document', 'index/library'],
    'index/check': ['index'],
    'app/look': [],
    'app/access': ['index/base'],
    'app/svg': ['index/base'],
    'app/picture': ['app/svg', 'index/base'],
    'app/voice': ['index/base'],
    'app/desk': ['index/base', 'index/document'],
    'app/typeset': ['app/look', 'index/base', 'index/document'],
    'app/handout': ['app/look', 'app/picture', 'app/svg', 'app/typeset', 'index'],
    'app/session': ['app/look', 'app/picture', 'app/desk', 'app/handout', 'app/voice', 'index'],
    'app/widgets': ['app/access', 'app/look', 'app/picture', 'app/svg', 'app/typeset', 'index/base', 'index/document'],
    'app/panels': ['app/widgets', 'app/session', 'app/typeset', 'app/look', 'app/picture', 'index'],
    'app/shell': ['app/panels', 'app/widgets', 'app/session', 'app/access', 'app/handout', 'app/desk', 'app/voice',
                  'app/picture', 'app/svg', 'app/typeset', 'app/look', 'index'],
    'app/commands': ['app/shell', 'app/handout', 'app/desk', 'index'],
    'app': ['app/commands', 'app/picture', 'index/base'],  # main.cpp
}

# Headers of other people -> rooms that may include them. What is in no line here may be included nowhere.
LIBRARIES = [
    (r'imgui.*|imstb_.*|backends/imgui_.*', ['app/shell', 'app/panels', 'app/widgets']),
    (r'GLFW/.*|GL/.*|X11/.*', ['app/shell', 'app/widgets']),
    (r'xapian\.h|xapian/.*', ['index/library', 'index/search']),
    (r'cmark-gfm.*', ['index/document']),
    (r'yaml-cpp/.*', ['index/document', 'index/library', 'index/check']),
    (r'nlohmann/.*', ['index/library', 'index/check', 'app/look', 'app/desk', 'app/commands']),
    (r'CLI/.*', ['app/commands']),
    (r'pango/.*|fontconfig/.*|hb.*|ft2build\.h', ['app/typeset', 'app/handout']),
    (r'cairo.*', ['app/typeset', 'app/handout', 'app/picture', 'app/svg', 'app/widgets']),
    (r'librsvg/.*', ['app/svg']),
    (r'gdk-pixbuf/.*', ['app/picture']),
    (r'seccomp\.h', ['app/picture']),
    (r'qpdf/.*', ['app/handout']),
    (r'zip\.h|zlib\.h', ['app/handout']),
    (r'cups/.*', ['app/handout']),
    (r'sqlite3\.h', ['app/desk']),
    (r'atk/.*|atk-bridge\.h|atspi/.*', ['app/access']),
    (r'gio/.*', ['app/access', 'app/shell']),
    (r'glib.*', ['app/access', 'app/typeset', 'app/handout', 'app/widgets']),  # beneath Pango, librsvg and ATK
    (r'libspeechd.*', ['app/voice']),
    (r'[a-z_]+', None),  # the standard library
    (r'sys/.*|linux/.*|arpa/inet\.h|netinet/.*', None),
    (r'(dirent|dlfcn|errno|fcntl|libintl|locale|netdb|poll|pthread|pwd|sched|signal|spawn|stdlib|string|termios|time'
     r'|malloc|unistd|wait)\.h', None),
]

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]', re.M)


def room_of(path):
    """'index/base' for index/base/file.h, 'app' for app/main.cpp."""
    parts = path.split('/')
    return '/'.join(parts[:min(2, len(parts) - 1)])


def our_fault(room, header):
    """What is wrong with including one of our own headers, or None."""
    target = room_of(header)
    if target not in ROOMS:
        return f'"{header}" is in no room: includes begin at the root'
    allowed = ROOMS[room]
    if target == room or target in allowed or target.split('/')[0] in allowed:
        return None
    return f'{room} may not include {target} (tests/lint/layers.py has the arrows)'


def library_fault(room, header):
    for pattern, rooms in LIBRARIES:
        if re.fullmatch(pattern, header):
            if rooms is None or room in rooms:
                return None
            return f'<{header}> belongs to {", ".join(rooms)}, not to {room}'
    return f'<{header}> is no known library: name it and its rooms in tests/lint/layers.py'


def check(root):
    for path, text in lint.sources(root, 'app', 'index'):
        room = room_of(path)
        if room not in ROOMS:
            yield f'{path}:1: {room} is no known room: name it and its arrows in tests/lint/layers.py'
            continue
        for found in INCLUDE.finditer(text):
            fault = our_fault(room, found[2]) if found[1] == '"' else library_fault(room, found[2])
            if fault:
                yield f'{path}:{lint.line_of(text, found.start(2))}: {fault}'


RIGHT = {
    'app/main.cpp': '#include "app/commands/run.h"\n',
    'app/panels/home.cpp': '#include <imgui.h>\n#include <string>\n#include "app/panels/home.h"\n'
                           '#include "app/widgets/button.h"\n#include "index/search/search.h"\n',
    'app/typeset/flow.cpp': '#include <pango/pangocairo.h>\n#include "app/look/look.h"\n',
    'index/library/open.cpp': '#include <sys/stat.h>\n#include <xapian.h>\n#include "index/document/article.h"\n',
}

WRONG = [
    ({'index/document/a.cpp': '\n#include "index/library/library.h"\n'}, 'index/document/a.cpp:2'),
    ({'index/base/a.h': '#include "app/look/look.h"\n'}, 'index/base/a.h:1'),
    ({'app/session/a.h': '#include "app/widgets/button.h"\n'}, 'app/session/a.h:1'),
    ({'app/desk/a.cpp': '#include "app/typeset/flow.h"\n'}, 'app/desk/a.cpp:1'),
    ({'app/panels/a.cpp': '#include "app/access/node.h"\n'}, 'app/panels/a.cpp:1'),
    ({'app/main.cpp': '#include "app/shell/window.h"\n'}, 'app/main.cpp:1'),
    ({'app/panels/a.cpp': '#include "home.h"\n'}, 'app/panels/a.cpp:1'),
    ({'app/session/a.cpp': '#  include <imgui.h>\n'}, 'app/session/a.cpp:1'),
    ({'app/panels/a.cpp': '#include <GL/gl.h>\n'}, 'app/panels/a.cpp:1'),
    ({'app/session/a.cpp': '#include <xapian.h>\n'}, 'app/session/a.cpp:1'),
    ({'index/search/a.cpp': '#include <cmark-gfm.h>\n'}, 'index/search/a.cpp:1'),
    ({'app/shell/a.cpp': '#include <pango/pango.h>\n'}, 'app/shell/a.cpp:1'),
    ({'app/handout/a.cpp': '#include <sqlite3.h>\n'}, 'app/handout/a.cpp:1'),
    ({'app/shell/a.cpp': '#include <atk/atk.h>\n'}, 'app/shell/a.cpp:1'),
    ({'app/typeset/a.cpp': '#include <qpdf/QPDF.hh>\n'}, 'app/typeset/a.cpp:1'),
    ({'index/base/a.cpp': '#include <curl/curl.h>\n'}, 'index/base/a.cpp:1'),
    ({'app/cloud/a.cpp': '#include <string>\n'}, 'app/cloud/a.cpp:1'),
]

if __name__ == '__main__':
    lint.run(check, RIGHT, WRONG)
