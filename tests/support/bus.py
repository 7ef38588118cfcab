"""Asks the reader's window over AT-SPI, as a screen reader does. Runs inside tests/support/desktop."""

import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402


def settle(condition, what, seconds=20):
    """Runs the main loop until `condition` gives something."""
    context = GLib.MainContext.default()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        while context.iteration(False):
            pass
        try:
            result = condition()
        except GLib.Error:  # what was asked is gone: the window has drawn another page
            result = None
        if result:
            return result
        time.sleep(0.05)
    raise AssertionError(f'{what} did not come')


def everything(node):
    yield node
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield from everything(child)


def application():
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(i)
        if child is not None and child.get_name() == 'Myelin':
            return child
    return None


def find(role, name):
    return settle(lambda: next((n for n in everything(application())
                                if n.get_role() == role and n.get_name() == name), None), f'{role} {name}')


def press(node):
    return Atspi.Action.do_action(node, 0)
