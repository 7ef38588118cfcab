"""Runs the commands of the real program, away from the person's own files, with little memory and little patience."""

import contextlib
import hashlib
import json
import mmap
import os
import pathlib
import re
import resource
import subprocess
import tempfile
import unittest

CONTENT = pathlib.Path(__file__).resolve().parents[2] / 'content'
FONTS = pathlib.Path(__file__).resolve().parent / 'fonts.conf'
PATIENCE = 60  # seconds
MEMORY = 1 << 30
CONTROL = re.compile('[\x00-\x08\x0b-\x1f\x7f-\x9f]')


def tree(folder):
    """Everything about a folder that a program must not change."""
    lines = []
    for path in sorted(pathlib.Path(folder).rglob('*')):
        info = path.lstat()
        content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() and not path.is_symlink() else ''
        lines.append((os.fsencode(path), info.st_mode, info.st_mtime_ns, content))
    return lines


def sanitized(program):
    """Whether the program carries AddressSanitizer, which reserves more addresses than the limit allows."""
    with open(program, 'rb') as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as text:
        return text.find(b'__asan_init') >= 0


class CommandCase(unittest.TestCase):
    """A temporary folder of the class (`self.folder`), and the program in it. PROGRAM is set by whoever runs it."""

    PROGRAM = ''
    CODES = (0, 2)

    @classmethod
    def setUpClass(cls):
        temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(temporary.cleanup)
        cls.folder = pathlib.Path(temporary.name)
        cls.home = cls.folder / 'home'
        cls.home.mkdir()
        cls.environment = {
            'PATH': os.environ['PATH'], 'HOME': str(cls.home), 'XDG_CACHE_HOME': str(cls.folder / 'cache'),
            'XDG_DATA_HOME': str(cls.folder / 'data'), 'XDG_CONFIG_HOME': str(cls.folder / 'config'),
            'FONTCONFIG_FILE': str(FONTS), 'LC_ALL': 'C.UTF-8', 'TZ': 'UTC', 'MYELIN_TODAY': '2026-11-22',
            'CUPS_SERVER': str(cls.folder / 'no.socket')}
        cls.limited = not sanitized(cls.PROGRAM)

    def run_program(self, *arguments, **options):
        """Exit code, stdout and stderr; fails on whatever no input may cause."""
        def limit():
            if self.limited:
                resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))

        settings = {'stdout': subprocess.PIPE, 'cwd': self.folder, 'env': self.environment, **options}
        done = subprocess.run([os.fsencode(p) for p in (self.PROGRAM, *arguments)], stdin=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, timeout=PATIENCE, check=False, preexec_fn=limit, **settings)
        out, err = (done.stdout or b'').decode('utf-8'), done.stderr.decode('utf-8')
        self.assertIn(done.returncode, self.CODES, f'{arguments!r:.300}: {err}')
        self.assertIsNone(CONTROL.search(out + err), 'control characters reach the terminal')
        for line in err.splitlines():
            self.assertRegex(line, '^myelin: .*([.]|jump at night)$', f'{arguments!r:.300}: {err}')
        return done.returncode, out, err

    def works(self, *arguments, **options):
        code, out, err = self.run_program(*arguments, **options)
        self.assertEqual((code, err), (0, ''), f'{arguments!r:.300}')
        return out

    def json(self, *arguments, **options):
        return json.loads(self.works(*arguments, **options))

    def refused(self, *arguments, **options):
        """The one sentence that says why."""
        code, out, err = self.run_program(*arguments, **options)
        self.assertEqual((code, out), (2, ''), f'{arguments!r:.300}: {err}')
        self.assertEqual(err.count('\n'), 1, err)
        return err.removeprefix('myelin: ').strip()

    @contextlib.contextmanager
    def unchanged(self, folder):
        before = tree(folder)
        yield
        self.assertEqual(tree(folder), before, f'{folder} was changed')

    def sound_pdf(self, path):
        """The PDF with its streams unpacked, as bytes."""
        checked = subprocess.run(['qpdf', '--check', path], capture_output=True, text=True, check=False)
        self.assertEqual((checked.returncode, checked.stderr), (0, ''), checked.stdout)
        return subprocess.run(['qpdf', '--qdf', '--object-streams=disable', path, '-'], capture_output=True,
                              check=True).stdout
