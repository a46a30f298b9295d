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
_READ_BYTES = 479  # a URL's request and more; the memory for a longer read comes from the system, which costs as much as the read
_JOINED_BYTES = 1 << 12  # a longer answer is not copied into one piece with its length
_F_SETPIPE_SZ = 1031
_NONE = -1


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


def _unbroken(call):
    """The system call, made again when a signal broke it off, as Python does of its own accord since 3.5."""
    if sys.version_info >= (3, 5):
        return call

    def again(*arguments):
        while True:
            try:
                return call(*arguments)
            except OSError as problem:
                if problem.errno != errno.EINTR:
                    raise
    return again


# Drivers may replace what os holds.
_read, _write, _close, _getpid = _unbroken(os.read), _unbroken(os.write), os.close, os.getpid
_after_fork = getattr(os, "register_at_fork", None)  # since 3.7
_writev = getattr(os, "writev", lambda fd, pieces: _write(fd, pieces[0]))

_LINE_END = b"\n"[0]


def _text_2(data):
    data.decode("utf-8")
    return data


_as_text, _as_bytes = (_text_2, bytes) if bytes is str else (bytes.decode, str.encode)


#: for each size of a short chunk the line that goes before it
_HEADS = [b"%d\n" % size for size in range(_READ_BYTES + wire_int.LONGEST)]
#: the same for each length of such a chunk with its framing
_HEADS_OF_WHOLE = [b"none"] * (len(_HEADS) + 8)
for _head in _HEADS:
    _HEADS_OF_WHOLE[len(_head) + int(_head) + 1] = _head


class GatewayPipes(object):
    """Chunks from the gateway, answers to it. Not for use by several threads."""

    def __init__(self):
        """Takes the protocol away from fd 0 and fd 1: they become an empty input, and stderr."""
        self._in, self._out = _private(0), _private(1)
        empty = os.open(os.devnull, os.O_RDONLY)
        os.dup2(empty, 0)
        os.close(empty)
        os.dup2(2, 1)
        stderr.keep(_private_copy(2))
        self._stdout = sys.stdout = sys.__stdout__ = stderr.LoggedStdout(threading.RLock())
        self._pid, self._buffer, self._watched = _getpid(), b"", None
        if _after_fork:
            _after_fork(after_in_child=self._leave)

    def _leave(self):
        """In a child that the driver forked: the pipes are its parent's."""
        pipes = self._in, self._out
        self._in = self._out = _NONE
        for pipe in pipes:
            _close(pipe)

    def watch_stdout(self, watched):
        """From now on, what comes to fd 1 is told apart from what comes to stderr."""
        self._watched = watched

    def read_chunk(self):
        """The next chunk's bytes, or None at a clean end of input. Unreadable when it is anything else."""
        data = self._buffer or _read(self._in, _READ_BYTES)
        head, newline, rest = data.partition(b"\n")
        if newline and len(head) < 10 and head.isdigit() and len(rest) == int(head) + 1 and rest.endswith(b"\n"):
            self._buffer = b""
            return rest[:-1]  # the usual case, decided quickly: one chunk, whole
        return self._longer_chunk(data) if data else None

    def read_text(self):
        """The next chunk as native text, where it has come whole and is short and UTF-8; else None, and read_chunk tells what it is."""
        data = self._buffer or _read(self._in, _READ_BYTES)
        head = _HEADS_OF_WHOLE[len(data)]
        self._buffer = b""
        if data.startswith(head) and data[-1] == _LINE_END:
            try:
                return _as_text(data[len(head):-1])
            except UnicodeDecodeError:
                pass  # for read_chunk, as below
        self._buffer = data
        return None

    def _longer_chunk(self, data):
        while b"\n" not in data:
            data = self._more_of_a_line(data)
        head, _, rest = data.partition(b"\n")
        size = wire_int.parse(head)
        if size is None or size < 0:
            raise Unreadable("A chunk's length is not a number", head[:wire_int.LONGEST])
        if len(rest) > size:
            chunk, end, self._buffer = rest[:size], rest[size:size + 1], rest[size + 1:]
        else:
            chunk, end, self._buffer = self._rest_of_chunk(rest, size) + (b"",)
        if end != b"\n":
            raise Unreadable("A chunk of %d bytes does not end in a newline" % size)
        return chunk

    def _more_of_a_line(self, data):
        if len(data) > wire_int.LONGEST:
            raise Unreadable("A chunk's length has more than %d characters" % wire_int.LONGEST)
        more = _read(self._in, _READ_BYTES)
        if not more:
            raise Unreadable("The input ends within a chunk's length")
        return data + more

    def _rest_of_chunk(self, first, size):
        """(the chunk, the byte after it): read in as few pieces as they come, and put together once."""
        pieces, missing = [first], size + 1 - len(first)
        while missing > 0:
            piece = _read(self._in, min(missing, _PIPE_BYTES))
            if not piece:
                raise Unreadable("The input ends %d bytes before the end of a chunk of %d" % (missing, size))
            pieces.append(piece)
            missing -= len(piece)
        end, pieces[-1] = pieces[-1][-1:], pieces[-1][:-1]
        return b"".join(pieces), end

    def answer(self, first, more=()):
        """Writes an answer, in one piece or several, after all that the driver printed on the way to it."""
        if self._out == _NONE or not _after_fork and _getpid() != self._pid:
            os._exit(0)  # a child that the driver forked: the request is its parent's to answer
        if self._stdout.partial or self._watched is not None:
            self._flush_stdout()
        try:
            sys.stderr.flush()
        except (AttributeError, ValueError, OSError, IOError):
            pass  # as in stderr.flush_python, without a call on the path of every request
        try:
            sent = _writev(self._out, (first,) + more) if more else _write(self._out, first)
            if more or sent != len(first):
                self._send_rest((first,) + more, sent)
        except OSError as problem:
            if problem.errno == errno.EPIPE:
                raise GatewayGone()
            raise

    def _send_rest(self, pieces, sent):
        for piece in pieces:
            while sent < len(piece):
                sent += _write(self._out, memoryview(piece)[sent:])
            sent -= len(piece)

    def answer_text(self, text):
        """Answers with a chunk of native text. False where UTF-8 cannot hold it: nothing is written then."""
        try:
            data = _as_bytes(text)
        except UnicodeEncodeError:
            return False
        if len(data) < len(_HEADS):
            self.answer(b"".join((_HEADS[len(data)], data, b"\n")))
        else:
            self.answer_chunk(data)
        return True

    def answer_chunk(self, data, before=b""):
        if len(data) <= _JOINED_BYTES:
            self.answer(b"%s%d\n%s\n" % (before, len(data), data))
        else:
            self.answer(b"%s%d\n" % (before, len(data)), (data, b"\n"))

    def flush_logs(self):
        """Writes what a driver printed without ending the line."""
        self._flush_stdout()
        stderr.flush_python()

    def _flush_stdout(self):
        if self._stdout.partial:
            self._stdout.flush()
        if self._watched is not None:
            self._watched.log()


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
