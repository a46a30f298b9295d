"""Processes as the system shows them, and signals that hit the right one."""
import errno
import os

_VARIABLE = b"SYNDICATE_WORKBENCH="
_MARK = b"id="
_PLACE = b"SYNDICATE_IPC_PATH="


class Process(object):
    """A process at one moment. Its birth tells it from a later one with the same id."""

    def __init__(self, pid, state, parent, birth):
        self.pid, self.state, self.parent, self.birth = pid, state, parent, birth

    def runs(self):
        """Whether this very process still runs (one that has ended and was not reaped does not)."""
        now = look(self.pid)
        return now is not None and now.birth == self.birth and now.state not in "ZX"


def look(pid):
    """The process of that id, or None. Without /proc only whether it is there can be known."""
    if not os.path.isdir("/proc/self"):
        return Process(pid, "?", None, None) if _exists(pid) else None
    try:
        with open("/proc/%d/stat" % pid, "rb") as stat:
            fields = stat.read().rpartition(b")")[2].split()
    except (IOError, OSError):
        return None
    return Process(pid, fields[0].decode("ascii"), int(fields[1]), int(fields[19]))


def _exists(pid):
    try:
        os.kill(pid, 0)
    except OSError as problem:
        return problem.errno != errno.ESRCH
    return True


def descendants(pids):
    """Every process that has one of these among its ancestors. Empty where there is no /proc."""
    if not os.path.isdir("/proc/self"):
        return []
    children = {}
    for name in os.listdir("/proc"):
        process = look(int(name)) if name.isdigit() else None
        if process:
            children.setdefault(process.parent, []).append(process)
    found, ahead = [], list(pids)
    while ahead:
        below = children.pop(ahead.pop(), [])
        found.extend(below)
        ahead.extend(process.pid for process in below)
    return found


def marks_of(pid):
    """(its worker's mark, its session's place) from a process's first environment, each empty where it has none.

    What a worker forks keeps the worker's environment, what it executes inherits it: sessions, groups and parents may all
    be left behind, this stays.
    """
    try:
        with open("/proc/%d/environ" % pid, "rb") as environment:
            variables = environment.read().split(b"\0")
    except (IOError, OSError):
        return b"", b""
    found, place = b"", b""
    for variable in variables:
        if variable.startswith(_VARIABLE):
            words = variable[len(_VARIABLE):].split(b",")
            found = ([word for word in words if word.startswith(_MARK)] + [b""])[0]
        elif variable.startswith(_PLACE):
            place = variable
    return found, place


def mark(name):
    """A worker's mark as it stands in environments; empty for no name."""
    return _MARK + name.encode("ascii") if name else b""


def marked():
    """(pid, mark, place) of every process that bears one of the two. Empty where there is no /proc."""
    if not os.path.isdir("/proc/self"):
        return []
    found = [(int(name),) + marks_of(int(name)) for name in os.listdir("/proc") if name.isdigit()]
    return [one for one in found if one[1] or one[2]]


def send(pid, number):
    """Signals one process; one that is gone needs no signal. Never the guard itself, nor the system's first."""
    if pid > 1 and pid != os.getpid():
        _quietly(os.kill, pid, number)


def send_group(leader, number):
    """Signals the process group that this process leads or led."""
    if leader > 1 and leader != os.getpgrp():
        _quietly(os.killpg, leader, number)


def _quietly(function, pid, number):
    try:
        function(pid, number)
    except OSError as problem:
        if problem.errno not in (errno.ESRCH, errno.EPERM):
            raise
