"""Reads the guard's orders and carries them out."""
import os
import select
import signal
import sys
import time

from syndicate.guard import processes

GRACE_SECONDS = 0.7
POLL_SECONDS = 0.02
SWEEP_SECONDS = 0.1
_ROUNDS = 5
_INPUT = 0
SIGNALS = {"INT": signal.SIGINT, "TERM": signal.SIGTERM, "USR1": signal.SIGUSR1, "KILL": signal.SIGKILL}


def main():
    """Runs until the input ends; the exit status."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    try:
        os.setsid()
    except OSError:
        pass  # a leader already: out of reach of the terminal's signals, which is the point
    guard = Guard()
    for line in _orders(guard):
        if not guard.obey(line.split()):
            _complain(line)
    guard.last_will()
    return 0


def _orders(guard):
    """Each line of the input; whenever a sweep is due it comes between two of them."""
    rest = b""
    while True:
        if select.select([_INPUT], [], [], guard.seconds_to_sweep())[0]:
            read = os.read(_INPUT, 1 << 16)
            if not read:
                return
            lines = (rest + read).split(b"\n")
            rest = lines.pop()
            for line in lines:
                yield line.decode("ascii", "replace")
        if guard.seconds_to_sweep() == 0:
            guard.sweep()


def _complain(line):
    try:
        sys.stderr.write("[Guard %d ERROR] unknown order '%s'\n" % (os.getpid(), line))
        sys.stderr.flush()
    except (IOError, OSError):
        pass  # nobody reads it any more


class Guard(object):
    """Knows the processes to watch, as they were when they were named, and the marks of those that came from them."""

    def __init__(self):
        self._watched = {}
        self._marks = {}
        self._ended = set()
        self._places = set()
        self._due = None

    def obey(self, words):
        """Carries out one order; False when it is not one."""
        if len(words) < 2 or not words[-1].isdigit() or int(words[-1]) <= 1:
            return False
        pid = int(words[-1])
        orders = {"watch": self._watch, "forget": self._forget, "end": self._end}
        if len(words) == 2 and words[0] in orders:
            orders[words[0]](pid)
        elif len(words) == 3 and words[0] == "watch":
            self._watch(pid, words[1])
        elif len(words) == 3 and words[0] == "signal" and words[1] in SIGNALS:
            processes.send(pid, SIGNALS[words[1]])
        else:
            return False
        return True

    def _watch(self, pid, mark=""):
        """The mark is told, too: by now the process may be gone, and what it started may not."""
        process = processes.look(pid)
        if process:
            self._watched[pid] = process
        found, place = processes.marks_of(pid)
        self._marks[pid] = processes.mark(mark) or found
        self._places.add(place)

    def _forget(self, pid):
        self._watched.pop(pid, None)
        self._marks.pop(pid, None)

    def _end(self, pid):
        process = self._watched.pop(pid, None) or processes.look(pid)
        if process:
            _kill(process, processes.descendants([pid]) if process.runs() else [])
        mark = self._marks.pop(pid, None)
        if mark:
            # Not at once: a reload ends many workers, and one look at all processes finds what came from any of them.
            self._ended.add(mark)
            self._due = self._due or time.time() + SWEEP_SECONDS

    def seconds_to_sweep(self):
        """How long until a sweep is due; None while there is nothing to sweep."""
        return None if self._due is None else max(0, self._due - time.time())

    def sweep(self):
        """Kills what came from ended workers and has left their process group and their line of descent."""
        ended, self._ended, self._due = self._ended, set(), None
        _sweep(lambda mark, place: mark in ended)

    def last_will(self):
        """Gives the watched processes a moment to leave, then kills them and all that came from them."""
        deadline = time.time() + GRACE_SECONDS
        below = {}
        while True:
            for pid, process in self._watched.items():
                # Remembered while the parent lives: its orphans will no longer show whose they were.
                for one in processes.descendants([pid]) if process.runs() else []:
                    below.setdefault(pid, {})[one.pid] = one
            left = [process for process in self._watched.values() if process.runs()]
            if not left or time.time() > deadline:
                break
            time.sleep(POLL_SECONDS)
        for pid, process in self._watched.items():
            _kill(process, below.get(pid, {}).values())
        marks = self._ended.union(self._marks.values())
        _sweep(lambda mark, place: mark and mark in marks or place and place in self._places)


def _sweep(theirs):
    """Kills all processes whose marks are theirs; again, until none is left that one of them made on the way."""
    for _ in range(_ROUNDS):
        found = [pid for pid, mark, place in processes.marked() if theirs(mark, place)]
        for pid in found:
            processes.send(pid, signal.SIGKILL)
        if not found:
            return


def _kill(process, below):
    now = processes.look(process.pid)
    if now is None or now.birth == process.birth:  # else its id is another's by now, and so would be the group
        if now is None or _leads_group(process.pid):
            processes.send_group(process.pid, signal.SIGKILL)
        processes.send(process.pid, signal.SIGKILL)
    for one in below:
        if one.runs():
            processes.send(one.pid, signal.SIGKILL)


def _leads_group(pid):
    try:
        return os.getpgid(pid) == pid
    except OSError:
        return True  # it went just now; its group may live on
