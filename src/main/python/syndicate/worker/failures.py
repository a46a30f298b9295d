"""Puts what went wrong in a driver on stderr: the traceback from its first frame on, then one line that says where."""
import traceback

from syndicate.util import stderr

FILE_NAME = "driver.py"
_CALLERS = frozenset("syndicate.worker." + name for name in ("main", "driver", "serving"))


class StartupFailure(Exception):
    """The worker cannot start; the message is for the driver's author."""

    def __init__(self, message, from_exception=False):
        Exception.__init__(self, message)
        self.from_exception = from_exception


def report(message, from_exception):
    """An ERROR line; after an exception an empty line ends the report, as the deployed worker's did."""
    stderr.log("ERROR", message)
    if from_exception:
        stderr.write(b"\n")


def report_exception(kind, value, frames, fallback_line=None):
    """The traceback of an exception, and `driver.py:LINE: what` for whoever wants to jump there."""
    frames, line = _from_driver(frames)
    stderr.write(stderr.encoded(_traceback(kind, value, frames)))
    position = _syntax_position(value) or place(line or fallback_line)
    report(position + _summary(kind, value), from_exception=True)


def _from_driver(frames):
    """The traceback from the driver's first frame on, and the line of its last frame.

    Without such a frame: nothing when the call itself failed, else all there is.
    """
    first, line, frame, last = None, None, frames, None
    while frame is not None:
        if frame.tb_frame.f_code.co_filename == FILE_NAME:
            first, line = first or frame, frame.tb_lineno
        last, frame = frame, frame.tb_next
    if first or not last:
        return first, line
    return (None if last.tb_frame.f_globals.get("__name__") in _CALLERS else frames), None


def place(line):
    """`driver.py:LINE: `, or as much of it as is known."""
    return "%s:%d: " % (FILE_NAME, line) if line else FILE_NAME + ": "


def _syntax_position(value):
    if not isinstance(value, SyntaxError) or value.filename != FILE_NAME:
        return None
    if value.offset is None or not value.lineno:
        return place(value.lineno or 1)
    return "%s:%d:%d: " % (FILE_NAME, value.lineno, max(value.offset, 1))


def _traceback(kind, value, frames):
    try:
        return "".join(_without_repeats(traceback.format_exception(kind, value, frames)))
    except Exception:  # a driver's exception may be broken in any way: say what can be said
        return "".join(traceback.format_tb(frames)) + kind.__name__ + "\n"


def _without_repeats(entries):
    """A recursion's thousand equal frames as three (Python 3 does this of its own accord)."""
    kept, again = [], 0
    for entry in entries + [None]:
        if kept and kept[-3:] == [entry] * 3:
            again += 1
            continue
        if again:
            kept.append("  [Previous line repeated %d more times]\n" % again)
            again = 0
        kept.append(entry)
    return kept[:-1]


def _summary(kind, value):
    try:
        if isinstance(value, SyntaxError):
            return "%s: %s" % (kind.__name__, value.msg)
        return traceback.format_exception_only(kind, value)[0].rstrip("\n")
    except Exception:  # as above
        return kind.__name__
