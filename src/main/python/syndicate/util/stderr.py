"""Lines on standard error: `[Driver PID LEVEL] message`, one write a message, so that messages never mix."""
import errno
import os
import sys

_FD = 2
_descriptor = _FD
_TEXT = type(u"")


def keep(descriptor):
    """Writes there from now on: a copy of fd 2 that outlives whatever the driver does to fd 2."""
    global _descriptor
    _descriptor = descriptor


def descriptor():
    """Where messages are written to."""
    return _descriptor


def write(data):
    """Writes bytes to standard error. When nobody reads it any more there is nobody to tell, and that is fine."""
    try:
        while data:
            data = data[_write_some(data):]
    except OSError:
        pass


def _write_some(data):
    while True:
        try:
            return os.write(_descriptor, data)
        except OSError as problem:
            if problem.errno == errno.EBADF and _descriptor != _FD:
                keep(_FD)  # the driver has closed all descriptors that it did not know
            elif problem.errno != errno.EINTR:
                raise


def log(level, message):
    """Writes the message with the worker's prefix on each of its lines."""
    prefix = ("[Driver %d %s] " % (os.getpid(), level)).encode("ascii")
    lines = encoded(message).split(b"\n")
    if len(lines) > 1 and not lines[-1]:
        lines.pop()
    write(b"".join(prefix + line + b"\n" for line in lines))


def log_as_is(level, message):
    """Writes the message with the prefix on its first line alone."""
    write(("[Driver %d %s] " % (os.getpid(), level)).encode("ascii") + encoded(message) + b"\n")


def encoded(message):
    """Bytes for any message; what UTF-8 cannot hold is escaped."""
    if isinstance(message, bytes):
        return message
    if not isinstance(message, _TEXT):
        message = str(message)
        if isinstance(message, bytes):
            return message
    try:
        return message.encode("utf-8")
    except UnicodeEncodeError:
        return message.encode("utf-8", "backslashreplace")


def shown(data):
    """Bytes from the wire as native text for a message."""
    return data if bytes is str else data.decode("utf-8", "backslashreplace")


class LoggedStdout(object):
    """Stands in for sys.stdout: what a driver prints becomes log lines, because stdout belongs to the protocol."""

    name, mode, encoding, errors, newlines = "<stdout>", "w", "utf-8", "backslashreplace", None
    closed, softspace, line_buffering, write_through = False, 0, True, False

    def __init__(self, lock):
        self._lock = lock
        self.partial = b""
        self.buffer = _Bytes(self)

    def write(self, text):
        if not isinstance(text, (bytes, _TEXT)) or (isinstance(text, bytes) and bytes is not str):
            raise TypeError("write() argument must be str, not %s" % type(text).__name__)
        self.write_bytes(encoded(text))
        return len(text)

    def write_bytes(self, data):
        with self._lock:
            lines, newline, self.partial = (self.partial + data).rpartition(b"\n")
            if newline:
                log("STDOUT", lines + newline)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        if self.partial:
            with self._lock:
                partial, self.partial = self.partial, b""
                log("STDOUT", partial)

    def fileno(self):
        return 1

    def isatty(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return True

    def seekable(self):
        return False

    def reconfigure(self, **_):
        """Accepted, without effect: log lines are UTF-8."""

    def close(self):
        self.flush()


class _Bytes(object):
    """The `buffer` of LoggedStdout, for drivers that print bytes."""

    closed, name, mode = False, "<stdout>", "wb"

    def __init__(self, text):
        self._text = text
        self.raw = self
        self.flush, self.fileno, self.isatty, self.close = text.flush, text.fileno, text.isatty, text.close
        self.readable, self.writable, self.seekable = text.readable, text.writable, text.seekable

    def write(self, data):
        data = bytes(bytearray(data))
        self._text.write_bytes(data)
        return len(data)

    def writelines(self, lines):
        for line in lines:
            self.write(line)


def flush_python():
    """Sends what Python still holds back of sys.stderr (3.8 buffers it wholly when it is a pipe)."""
    try:
        sys.stderr.flush()
    except (AttributeError, ValueError, OSError, IOError):
        pass  # the driver closed or replaced it: nothing is held back then
