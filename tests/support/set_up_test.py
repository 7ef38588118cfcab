"""app/run and tests/run on a project of one line, with an apt-get that only takes notes."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOLS = '''ar as awk bash cat cc comm cp ctest cut date dirname env find flock gcc grep head ld mkdir mktemp mv nproc
    ranlib readlink rm sed sh sha256sum sleep sort tail tee test timeout touch uname'''.split()

FAKE = {
    # Every package is installed that stands in the file `installed`.
    'dpkg-query': 'echo dpkg-query >>"$NOTES/calls"; sed "s/^/ii /" "$NOTES/installed"',
    'apt-get': 'echo "apt-get $*" >>"$NOTES/calls"; [ -e "$NOTES/offline" ] && exit 100\n'
               'case "$*" in *absent*) exit 100;; *install*) for p; do echo "$p"; done >>"$NOTES/installed";; esac',
    'sudo': '[ "$1" = -n ] && shift; exec "$@"',
    'cmake': 'case "$1" in -S) echo cmake >>"$NOTES/calls";; esac; exec "$REAL_CMAKE" "$@"',
    'ninja': 'case "$*" in *-j*) echo ninja >>"$NOTES/calls";; esac; exec "$REAL_NINJA" "$@"',
}

PROJECT = {
    '.cmake/packages': '# a comment\nrun  printer  a: why\nbuild  compiler  b: why\ntest  prober  c: why\n',
    'CMakeLists.txt': 'cmake_minimum_required(VERSION 3.25)\nset(CMAKE_C_COMPILER_WORKS ON)\nproject(one LANGUAGES C)\n'
                      'include(CTest)\n'
                      'add_executable(myelin app/main.c)\n'
                      'if(BUILD_TESTING)\n'
                      '  foreach(label fast slow)\n'
                      '    add_test(NAME is_${label} COMMAND myelin ${label})\n'
                      '    set_tests_properties(is_${label} PROPERTIES LABELS ${label})\n'
                      '  endforeach()\n'
                      'endif()\n',
    'app/main.c': '#include <stdio.h>\nint main(int n, char** a) { return n > 1 && puts(a[n - 1]) < 0; }\n',
    'index/README.md': '',
    'content/CMakeLists.txt': '',
}


class SetUp(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.project, self.notes, self.tools = (self.folder / name for name in ('one project', 'notes', 'tools'))
        self.notes.mkdir()
        (self.notes / 'installed').touch()
        self.make_tools()
        for name, text in PROJECT.items():
            path = self.project / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        for name in ('app/run', 'tests/run', '.ci/run', '.cmake/set-up'):
            (self.project / name).parent.mkdir(exist_ok=True)
            shutil.copy(ROOT / name, self.project / name)

    def make_tools(self):
        """A PATH on which the machine's own apt-get cannot be found."""
        self.tools.mkdir()
        for name in set(TOOLS) - set(FAKE):  # a fake written through a link would replace the machine's own tool
            real = shutil.which(name, path='/usr/bin:/bin')
            if real:
                (self.tools / name).symlink_to(real)
        for name, script in FAKE.items():
            path = self.tools / name
            path.write_text(f'#!/bin/sh\n{script}\n')
            path.chmod(0o755)

    def run_script(self, *command):
        """Exit code, stdout, stderr, and the tools that were called."""
        (self.notes / 'calls').write_text('')
        environment = {'PATH': str(self.tools), 'NOTES': str(self.notes), 'HOME': str(self.folder), 'LC_ALL': 'C.UTF-8',
                       'REAL_CMAKE': shutil.which('cmake', path='/usr/bin'),
                       'REAL_NINJA': shutil.which('ninja', path='/usr/bin')}
        done = subprocess.run([str(self.project / command[0]), *command[1:]], capture_output=True, text=True,
                              env=environment, stdin=subprocess.DEVNULL, check=False, timeout=60)
        return done.returncode, done.stdout, done.stderr, (self.notes / 'calls').read_text().split('\n')[:-1]

    def test_first_run_installs_builds_and_starts(self):
        code, out, err, calls = self.run_script('app/run', 'show', 'some words')
        self.assertEqual((code, out), (0, 'some words\n'), err)
        self.assertIn('compiler printer', err)
        self.assertIn(' install --no-install-recommends compiler printer', ' '.join(calls))
        self.assertEqual(calls[-2:], ['cmake', 'ninja'])

    def test_second_run_starts_at_once(self):
        self.run_script('app/run')
        code, out, err, calls = self.run_script('app/run', 'again')
        self.assertEqual((code, out, err, calls), (0, 'again\n', '', []))

    def test_program_gives_its_exit_code(self):
        self.run_script('app/run')
        (self.project / 'app/main.c').write_text('int main(void) { return 3; }\n')
        self.assertEqual(self.run_script('app/run')[0], 3)

    def test_newer_source_is_built_and_nothing_else_happens(self):
        self.run_script('app/run')
        (self.project / 'app/main.c').write_text('#include <stdio.h>\nint main(void) { return puts("new") < 0; }\n')
        code, out, _, calls = self.run_script('app/run')
        self.assertEqual((code, out, calls), (0, 'new\n', ['ninja']))
        self.assertEqual(self.run_script('app/run')[3], [])

    def test_mistake_in_a_source_names_it_and_the_log(self):
        (self.project / 'app/main.c').write_text('int main(void) { return nothing; }\n')
        code, _, err, _ = self.run_script('app/run')
        self.assertEqual(code, 2)
        self.assertRegex(err.splitlines()[-1], r'^The build failed: .*main\.c:1.*error.*build/run\.log$')
        (self.project / 'app/main.c').write_text(PROJECT['app/main.c'])
        self.assertEqual(self.run_script('app/run')[0], 0)

    def test_mistake_in_cmake_names_the_log(self):
        (self.project / 'CMakeLists.txt').write_text('nonsense(\n')
        code, _, err, _ = self.run_script('app/run')
        self.assertEqual(code, 2)
        self.assertRegex(err.splitlines()[-1], r'^The build could not be prepared: Parse error.*build/run\.log$')

    def test_no_network_is_said(self):
        (self.notes / 'offline').touch()
        code, _, err, calls = self.run_script('app/run')
        self.assertEqual(code, 2)
        self.assertIn('could not be installed', err.splitlines()[-1])
        self.assertNotIn('cmake', calls)

    def test_no_network_and_all_there_needs_no_apt(self):
        (self.notes / 'installed').write_text('compiler\nprinter\n')
        (self.notes / 'offline').touch()
        code, _, _, calls = self.run_script('app/run')
        self.assertEqual((code, calls), (0, ['dpkg-query', 'cmake', 'ninja']))

    def test_optional_package_that_is_not_to_be_had_is_gone_without(self):
        packages = self.project / '.cmake/packages'
        packages.write_text(packages.read_text().replace('printer', 'absent'))
        code, out, err, _ = self.run_script('app/run', 'on')
        self.assertEqual((code, out), (0, 'on\n'), err)
        self.assertIn('Going on without: absent', err)
        self.assertEqual(self.run_script('app/run')[3], [])

    def test_no_apt_names_the_packages(self):
        (self.tools / 'apt-get').unlink()
        code, _, err, _ = self.run_script('app/run')
        self.assertEqual(code, 2)
        self.assertEqual(len(err.splitlines()), 1)
        self.assertIn('compiler printer', err)

    # Root installs without sudo, so that nothing is missing then.
    @unittest.skipIf(os.geteuid() == 0, 'root needs no sudo')
    def test_no_sudo_names_the_command(self):
        (self.tools / 'sudo').unlink()
        code, _, err, _ = self.run_script('app/run')
        self.assertEqual(code, 2)
        self.assertIn('apt-get install compiler printer', err)

    def test_other_system_builds_with_what_is_there(self):
        (self.tools / 'dpkg-query').unlink()
        code, out, err, _ = self.run_script('app/run', 'elsewhere')
        self.assertEqual((code, out), (0, 'elsewhere\n'), err)

    def test_moved_folder_is_prepared_anew(self):
        self.run_script('app/run')
        self.project = self.project.rename(self.folder / 'moved')
        (self.project / 'app/main.c').touch()
        code, out, err, _ = self.run_script('app/run', 'moved')
        self.assertEqual((code, out), (0, 'moved\n'), err)

    def test_tests_and_program_share_a_build(self):
        self.run_script('app/run')
        code, out, err, calls = self.run_script('tests/run')
        self.assertEqual(code, 0, out + err)
        self.assertIn('prober', ' '.join(calls))
        self.assertNotIn('Building C object', (self.project / 'build/run.log').read_text())
        self.assertEqual(self.run_script('app/run')[3], [])

    def test_labels_choose_the_tests(self):
        for arguments, names in (((), {'fast'}), (('--all',), {'fast', 'slow'}), (('--label', 'slow'), {'slow'}),
                                 (('--all', '-R', 'is_slow'), {'slow'})):
            code, out, err, _ = self.run_script('tests/run', *arguments)
            self.assertEqual(code, 0, out + err)
            self.assertEqual({name for name in ('fast', 'slow') if f'is_{name} ..' in out}, names, out)
        self.assertNotEqual(self.run_script('tests/run', '--label', 'nothing')[0], 0)

    def test_ci_runs_fast_and_slow(self):
        code, out, err, _ = self.run_script('.ci/run')
        self.assertEqual(code, 0, out + err)
        self.assertIn('is_fast ..', out)
        self.assertIn('Slow tests: 1; failed: none; no time for: none', out)

    def test_ci_fails_with_a_slow_test(self):
        lists = self.project / 'CMakeLists.txt'
        lists.write_text(lists.read_text().replace('myelin ${label}', 'test ${label} = fast'))
        code, out, _, _ = self.run_script('.ci/run')
        self.assertEqual(code, 1)
        self.assertIn('failed: is_slow', out)


if __name__ == '__main__':
    sys.exit(unittest.main())
