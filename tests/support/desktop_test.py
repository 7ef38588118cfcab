"""tests/support/desktop gives a command a desktop of its own and leaves nothing behind, however it ends."""

import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import unittest

DESKTOP = pathlib.Path(__file__).resolve().parent / 'desktop'


def marked(mark):
    """Processes whose environment holds `mark`; those that have ended and wait for their parent hold none."""
    found = []
    for folder in pathlib.Path('/proc').glob('[0-9]*'):
        try:
            if mark.encode() in (folder / 'environ').read_bytes():
                found.append(int(folder.name))
        except OSError:
            continue
    return [pid for pid in found if pid != os.getpid()]


class Desktop(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.environment = {**os.environ, 'TMPDIR': folder.name, 'DESKTOP_TEST': folder.name}

    def start(self, *command, **more):
        return subprocess.Popen([str(DESKTOP), *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                env={**self.environment, **more}, stdin=subprocess.DEVNULL)

    def run_on(self, *command, **more):
        desktop = self.start(*command, **more)
        out, err = desktop.communicate(timeout=60)
        return desktop.returncode, out, err

    def assert_nothing_left(self):
        for _ in range(100):
            if not marked(f'DESKTOP_TEST={self.folder}') and not list(self.folder.iterdir()):
                return
            time.sleep(0.1)
        self.fail(f'left: {marked(str(self.folder))} {list(self.folder.iterdir())}')

    def started(self, desktop):
        """Waits until the command says a line."""
        self.assertEqual(desktop.stdout.readline(), 'here\n')

    def test_exit_code_and_output_are_those_of_the_command(self):
        self.assertEqual(self.run_on('sh', '-c', 'echo out; echo err >&2; exit 7'), (7, 'out\n', 'err\n'))
        self.assert_nothing_left()

    def test_command_that_is_not_there_is_127(self):
        self.assertEqual(self.run_on('no-such-command')[0], 127)
        self.assert_nothing_left()

    def test_screen_has_the_size_that_was_asked_for(self):
        code, out, err = self.run_on('xdpyinfo', DESKTOP_SIZE='1024x600x24')
        self.assertEqual(code, 0, err)
        self.assertIn('1024x600 pixels', out)

    def test_accessibility_bus_answers(self):
        code, out, err = self.run_on('dbus-send', '--session', '--print-reply', '--dest=org.a11y.Bus', '/org/a11y/bus',
                                     'org.a11y.Bus.GetAddress')
        self.assertEqual(code, 0, err)
        self.assertIn(str(self.folder), out)

    def test_home_and_bus_are_its_own(self):
        code, out, _ = self.run_on('sh', '-c', 'echo "$HOME"; echo "$XDG_CACHE_HOME"; echo "$DBUS_SESSION_BUS_ADDRESS"')
        self.assertEqual(code, 0)
        for line in out.splitlines():
            self.assertIn(str(self.folder), line)

    def test_two_at_once_have_two_screens(self):
        both = [self.start('sh', '-c', 'echo "$DISPLAY"; sleep 1') for _ in range(2)]
        screens = {desktop.communicate(timeout=60)[0] for desktop in both}
        self.assertEqual(len(screens), 2)

    def test_process_that_was_left_behind_ends(self):
        self.assertEqual(self.run_on('sh', '-c', 'setsid sleep 600 & exit 3')[0], 3)
        self.assert_nothing_left()

    def test_process_that_does_not_listen_ends(self):
        deaf = 'trap "" TERM; setsid sh -c "while :; do sleep 1; done"'
        self.assertEqual(self.run_on('sh', '-c', f'({deaf}) & exit 0')[0], 0)
        self.assert_nothing_left()

    def test_stopped_script_ends_everything(self):
        desktop = self.start('sh', '-c', 'echo here; setsid sleep 600 & sleep 600')
        self.started(desktop)
        desktop.send_signal(signal.SIGTERM)
        desktop.communicate(timeout=60)
        self.assertEqual(desktop.returncode, 143)
        self.assert_nothing_left()

    def test_killed_script_ends_everything(self):
        desktop = self.start('sh', '-c', 'echo here; setsid sleep 600 & sleep 600')
        self.started(desktop)
        desktop.send_signal(signal.SIGKILL)
        desktop.communicate(timeout=60)
        self.assert_nothing_left()


if __name__ == '__main__':
    sys.exit(unittest.main())
