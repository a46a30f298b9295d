"""What the workbench may ask of a worker beyond the deployed behaviour, in SYNDICATE_WORKBENCH."""
import os
import signal
import sys
import traceback

from syndicate.util import stderr

VARIABLE = "SYNDICATE_WORKBENCH"


class Features(object):
    """The features asked for, read once; drivers do not see the variable. Absent: plain deployed behaviour."""

    def __init__(self):
        asked = [word.strip().partition("=") for word in os.environ.pop(VARIABLE, "").split(",")]
        self._asked = dict((name, value) for name, _, value in asked)
        if "id" in self._asked:
            # For what the driver starts, not for the driver: os.environ does not show it, children inherit it.
            os.putenv(VARIABLE, "id=" + self._asked["id"])

    def switch_on(self, gateway):
        """Own process group, stacks on SIGUSR1, stdout watched, a limit on memory: each as far as the system allows it."""
        if "group" in self._asked:
            _own_group()
        if "stacks" in self._asked:
            _stacks_on_signal()
        if "stdout" in self._asked:
            _watch_stdout(gateway)
        if self._asked.get("memory", "").isdigit():
            _limit_memory(int(self._asked["memory"]))


def _own_group():
    """A group of its own, and no terminal, as in a session of its own; but Linux weighs sessions against each other, which slows each request."""
    try:
        os.setpgid(0, 0)
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return  # there is no terminal to leave
    try:
        import fcntl
        import termios
        fcntl.ioctl(terminal, termios.TIOCNOTTY)
    except (ImportError, IOError, OSError):
        pass  # best effort: the worker runs with one as well
    finally:
        os.close(terminal)


def _watch_stdout(gateway):
    from syndicate.worker.watched_stdout import WatchedStdout  # no start but those of checks pays for it
    gateway.watch_stdout(WatchedStdout())


def _stacks_on_signal():
    try:
        import faulthandler
        faulthandler.register(signal.SIGUSR1, file=stderr.descriptor(), all_threads=True, chain=False)
    except ImportError:
        signal.signal(signal.SIGUSR1, _write_stacks)


def _write_stacks(_, current):
    """For Python 2, which has no faulthandler. It runs when the interpreter does: C code that hangs is not shown."""
    for thread, frame in sys._current_frames().items():
        from_main = current if _is_this(frame) else frame
        stderr.write(("Thread 0x%x (most recent call last):\n" % thread).encode("ascii"))
        stderr.write("".join(traceback.format_stack(from_main)).encode("utf-8"))


def _is_this(frame):
    while frame is not None:
        if frame.f_code is _write_stacks.__code__:
            return True
        frame = frame.f_back
    return False


def _limit_memory(size):
    """Linux counts in RLIMIT_DATA what is written to; address space that is merely reserved, as by threads, is none."""
    try:
        import resource
        limit = resource.RLIMIT_DATA if sys.platform.startswith("linux") else resource.RLIMIT_AS
        resource.setrlimit(limit, (size, resource.getrlimit(limit)[1]))
    except (ImportError, ValueError, OSError, IOError):
        pass  # best effort: the system knows no such limit, or has a lower one
