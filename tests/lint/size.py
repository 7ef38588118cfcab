"""Files small enough to read in one sitting: at most 400 lines."""

import lint

MOST = 400


def check(root):
    for path, text in lint.sources(root, 'app', 'index', 'tests'):
        lines = len(text.splitlines())
        if lines > MOST:
            yield f'{path}:{MOST + 1}: {lines} lines, {MOST} at most: split it by noun'


RIGHT = {'app/look/a.cpp': '//\n' * MOST, 'tests/app/a.txt': '\n' * 999}
WRONG = [({f'{folder}/a.{ending}': '//\n' * (MOST + 1)}, f'{folder}/a.{ending}:{MOST + 1}')
         for folder, ending in (('app/look', 'cpp'), ('index/base', 'h'), ('tests/index/base', 'cpp'))]

if __name__ == '__main__':
    lint.run(check, RIGHT, WRONG)
