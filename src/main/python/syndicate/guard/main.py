"""Reads the guard's orders and carries them out."""
import os
import signal
import sys
import time

from syndicate.guard import processes

GRACE_SECONDS = 0.7
POLL_SECONDS = 0.02
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
    for line in iter(sys.stdin.readline, ""):
        if not guard.obey(line.split()):
            _complain(line)
    guard.last_will()
    return 0


def _complain(line):
    try:
        sys.stderr.write("[Guard %d ERROR] unknown order %r\n" % (os.getpid(), line.rstrip("\n")))
        sys.stderr.flush()
    except (IOError, OSError):
        pass  # nobody reads it any more


class Guard(object):
    """Knows the processes to watch, as they were when they were named."""

    def __init__(self):
        self._watched = {}

    def obey(self, words):
        """Carries out one order; False when it is not one."""
        if not words or not words[-1].isdigit() or int(words[-1]) <= 1:
            return False
        pid = int(words[-1])
        orders = {"watch": self._watch, "forget": self._forget, "end": self._end}
        if len(words) == 2 and words[0] in orders:
            orders[words[0]](pid)
        elif len(words) == 3 and words[0] == "signal" and words[1] in SIGNALS:
            processes.send(pid, SIGNALS[words[1]])
        else:
            return False
        return True

    def _watch(self, pid):
        process = processes.look(pid)
        if process:
            self._watched[pid] = process

    def _forget(self, pid):
        self._watched.pop(pid, None)

    def _end(self, pid):
        process = self._watched.pop(pid, None) or processes.look(pid)
        if process:
            _kill(process, processes.descendants([pid]))

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
