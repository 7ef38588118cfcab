"""Drives the real reader in a real window by real keys and clicks, and watches it through its nodes.

Runs inside tests/support/desktop. A node is what a screen reader would be told: role, name, text, states, place.
"""

import os
import pathlib
import re
import subprocess
import time

NODE = re.compile(r'^( *)([a-z ]+) "(.*?)"(?: level (\d+))?(?: text "(.*?)")?(?: caret (\d+))?(?: to "(.*?)")?'
                  r'(?: \[([a-z ]*)\])? \((-?\d+), (-?\d+), (-?\d+) x (-?\d+)\)$')


class Node:
    def __init__(self, match):
        self.depth = len(match[1]) // 2
        self.role, self.name, self.level, self.text = match[2], match[3], match[4], match[5] or ''
        self.caret, self.target = match[6], match[7] or ''
        self.states = (match[8] or '').split()
        self.x, self.y, self.w, self.h = (int(match[i]) for i in range(9, 13))

    def __repr__(self):
        return f'{self.role} "{self.name}" {self.states} ({self.x}, {self.y}, {self.w} x {self.h})'


class Reader:
    """One run of the program. `library` empty: our own. Tests do not meet the first-start page unless they want to.
    It is there when something with the role `first` is shown.
    """

    def __init__(self, program, folder, library='', wait=20, first_start=False, first='list item'):
        self.file = pathlib.Path(folder) / 'nodes'
        self.file.unlink(missing_ok=True)
        command = [program, '--nodes', str(self.file)] + (['--library', str(library)] if library else [])
        environment = dict(os.environ, MYELIN_TODAY='2026-11-22',
                           MYELIN_FIRST_START='show' if first_start else 'skip')
        self.process = subprocess.Popen(command, env=environment)
        self.seconds = wait
        first = 'radio button' if first_start else first
        self.wait_for(lambda nodes: any(n.role == first for n in nodes), 'the first page')
        # No window manager is here to give the window the keyboard; ImGui takes no clicks without it.
        self.take_focus()

    def take_focus(self):
        for _ in range(100):
            found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--class', 'myelin'], capture_output=True,
                                   text=True, check=False).stdout.split()
            if found and subprocess.run(['xdotool', 'windowfocus', found[-1]], check=False).returncode == 0:
                focused = subprocess.run(['xdotool', 'getwindowfocus'], capture_output=True, text=True, check=False)
                if focused.stdout.strip() == found[-1]:
                    return
            time.sleep(0.05)
        raise AssertionError('the window never took the keyboard')

    def nodes(self):
        try:
            lines = self.file.read_text(encoding='utf-8').splitlines()
        except FileNotFoundError:
            return []
        return [Node(m) for m in map(NODE.match, lines) if m]

    def wait_for(self, condition, what):
        end = time.monotonic() + self.seconds
        while time.monotonic() < end:
            assert self.process.poll() is None, f'the reader ended while waiting for {what}'
            nodes = self.nodes()
            if nodes and condition(nodes):
                return nodes
            time.sleep(0.05)
        shown = '\n'.join(map(repr, self.nodes()))
        raise AssertionError(f'{what} did not come. The window shows:\n{shown}')

    def find(self, role, name):
        """The first node of a role whose name is, or matches, `name`."""
        def found(nodes):
            return [n for n in nodes if n.role == role and re.fullmatch(name, n.name)]
        return found(self.wait_for(found, f'{role} "{name}"'))[0]

    def gone(self, role, name):
        self.wait_for(lambda nodes: not [n for n in nodes if n.role == role and re.fullmatch(name, n.name)],
                      f'the end of {role} "{name}"')

    def at_rest(self, role, name):
        """The node once it has stood still: an answer that is still coming may move it."""
        node, before = self.find(role, name), None
        while before is None or (node.x, node.y, node.w, node.h) != (before.x, before.y, before.w, before.h):
            time.sleep(0.3)
            node, before = self.find(role, name), node
        return node

    def chosen(self, name):
        """Waits until this row of a list is the chosen one."""
        self.wait_for(lambda nodes: any(n.role == 'list item' and n.name == name and 'selected' in n.states
                                        for n in nodes), f'{name} as the chosen row')

    def pressed(self, name):
        """Waits until this switch is on."""
        self.wait_for(lambda nodes: any(n.role == 'toggle' and n.name == name and 'checked' in n.states
                                        for n in nodes), f'{name} pressed')

    def click(self, role, name):
        node = self.at_rest(role, name)
        xdotool('mousemove', node.x + node.w // 2, node.y + node.h // 2)
        time.sleep(0.3)  # a pointer that has not rested where it is counts where it rested before
        xdotool('click', 1)
        if role == 'text field' and not self.soon(lambda: self.focused() == (role, node.name)):
            xdotool('click', 1)  # the window was still busy opening the library
        return node

    @staticmethod
    def soon(condition, seconds=2):
        end = time.monotonic() + seconds
        while not condition() and time.monotonic() < end:
            time.sleep(0.05)
        return condition()

    @staticmethod
    def type(words):
        xdotool('type', '--delay', 15, words)

    @staticmethod
    def key(*names):
        xdotool('key', *names)

    def focused(self):
        """Role and name of what has the focus, or None."""
        return next(((n.role, n.name) for n in self.nodes() if 'focused' in n.states and n.role != 'window'), None)

    def tab_to(self, name, most=80):
        """Presses Tab until `name` has the focus."""
        for _ in range(most):
            before = self.focused()
            if before and before[1] == name:
                return
            self.key('Tab')
            self.wait_for(lambda nodes, before=before: self.focused() not in (None, before), 'the focus moving on')
        raise AssertionError(f'Tab never came to {name}')

    def close(self):
        """As the window's close button does it."""
        self.process.terminate()
        code = self.process.wait(timeout=self.seconds)
        assert code == 0, f'the reader ended with {code}'

    def picture(self, file):
        """A screenshot, for people."""
        subprocess.run(['import', '-window', 'root', str(file)], check=True)


def xdotool(*arguments):
    subprocess.run(['xdotool', *map(str, arguments)], check=True)
