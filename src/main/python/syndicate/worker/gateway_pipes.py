"""The worker's end of the two pipes to the gateway, on descriptors that nobody else knows."""
import errno
import fcntl
import os
import sys
import threading

from syndicate.util import stderr
from syndicate.worker import wire_int

_FIRST_PRIVATE = 10
_PIPE_BYTES = 1 << 20
_READ_BYTES = 1 << 16
_F_SETPIPE_SZ = 1031
_MARK = b"\x1e\n"


class Unreadable(Exception):
    """What the gateway sent cannot be understood."""

    def __init__(self, message, evidence=None):
        Exception.__init__(self, message)
        self._evidence = evidence

    def with_evidence(self):
        """The message and what was read instead. Not for start-up, where that may be part of a secret."""
        return str(self) if self._evidence is None else "%s: '%s\n'" % (self, stderr.shown(self._evidence))


class GatewayGone(Exception):
    """Nobody reads the answers any more."""


class GatewayPipes(object):
    """Chunks from the gateway, answers to it. Not for use by several threads."""

    def __init__(self, marks):
        """Takes the protocol away from fd 0 and fd 1: they become an empty input, and stderr."""
        self._in, self._out = _private(0), _private(1)
        empty = os.open(os.devnull, os.O_RDONLY)
        os.dup2(empty, 0)
        os.close(empty)
        os.dup2(2, 1)
        stderr.keep(_private_copy(2))
        self._stdout = sys.stdout = sys.__stdout__ = stderr.LoggedStdout(threading.RLock())
        self._marks, self._pid, self._buffer = marks, os.getpid(), b""

    def read_chunk(self):
        """The next chunk's bytes, or None at a clean end of input. Unreadable when it is anything else."""
        data = self._buffer or self._read(_READ_BYTES)
        if not data:
            return None
        while b"\n" not in data:
            data = self._more_of_a_line(data)
        head, _, rest = data.partition(b"\n")
        size = wire_int.parse(head)
        if size is None or size < 0:
            raise Unreadable("A chunk's length is not a number", head[:wire_int.LONGEST])
        rest = self._at_least(rest, size + 1)
        if rest[size:size + 1] != b"\n":
            raise Unreadable("A chunk of %d bytes does not end in a newline" % size)
        self._buffer = rest[size + 1:]
        return rest[:size]

    def _more_of_a_line(self, data):
        if len(data) > wire_int.LONGEST:
            raise Unreadable("A chunk's length has more than %d characters" % wire_int.LONGEST)
        more = self._read(_READ_BYTES)
        if not more:
            raise Unreadable("The input ends within a chunk's length")
        return data + more

    def _at_least(self, data, size):
        if len(data) >= size:
            return data
        pieces, missing = [data], size - len(data)
        while missing > 0:
            piece = self._read(min(max(missing, _READ_BYTES), _PIPE_BYTES))
            if not piece:
                raise Unreadable("The input ends %d bytes before the end of a chunk of %d" % (missing, size - 1))
            pieces.append(piece)
            missing -= len(piece)
        return b"".join(pieces)

    def _read(self, size):
        while True:
            try:
                return os.read(self._in, size)
            except OSError as problem:
                if problem.errno != errno.EINTR:
                    raise

    def answer(self, data):
        """Writes an answer, after all that the driver printed on the way to it."""
        if os.getpid() != self._pid:
            os._exit(0)  # a child that the driver forked: the request is its parent's to answer
        self.flush_logs()
        if self._marks:
            stderr.write(_MARK)
        while data:
            data = data[self._write(data):]

    def answer_chunk(self, data, before=b""):
        self.answer(b"%s%d\n%s\n" % (before, len(data), data))

    def _write(self, data):
        while True:
            try:
                return os.write(self._out, data)
            except OSError as problem:
                if problem.errno == errno.EPIPE:
                    raise GatewayGone()
                if problem.errno != errno.EINTR:
                    raise

    def flush_logs(self):
        """Writes what a driver printed without ending the line."""
        self._stdout.flush()
        stderr.flush_python()


def _private(fd):
    """A copy of a pipe's end that children do not inherit, well away from the standard ones; as large as the system lets it be."""
    copy = _private_copy(fd)
    try:
        fcntl.fcntl(copy, _F_SETPIPE_SZ, _PIPE_BYTES)
    except (IOError, OSError):
        pass  # not a pipe, not Linux, or over the user's quota: it works as it is
    return copy


def _private_copy(fd):
    copy = fcntl.fcntl(fd, fcntl.F_DUPFD, _FIRST_PRIVATE)
    fcntl.fcntl(copy, fcntl.F_SETFD, fcntl.FD_CLOEXEC)
    return copy
