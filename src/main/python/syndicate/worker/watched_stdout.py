"""Tells what a driver writes to fd 1 itself (os.write, C code, programs it starts) from what it writes to stderr. Asked for by the checks."""
import os

from syndicate.util import stderr

_LOOKED_AT = 1 << 16


class WatchedStdout(object):
    """fd 1 is a file without a name, looked at and emptied before each answer. What was written becomes STDOUT lines of the log."""

    def __init__(self):
        name = "stdout-%d" % os.getpid()
        self._file = os.open(name, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_APPEND)
        os.unlink(name)
        os.dup2(self._file, 1)
        self._flush_c = _c_flush()

    def log(self):
        """Logs what came since the last time; of a flood only the beginning."""
        if self._flush_c is not None:
            self._flush_c(None)
        size = os.fstat(self._file).st_size
        if size:
            os.lseek(self._file, 0, os.SEEK_SET)
            stderr.log("STDOUT", os.read(self._file, _LOOKED_AT))
            if size > _LOOKED_AT:
                stderr.log("STDOUT", "(%d bytes more are left out)" % (size - _LOOKED_AT))
            os.ftruncate(self._file, 0)


def _c_flush():
    """C code's own buffers are written when they are full or at its exit, unless they are flushed."""
    try:
        import ctypes
        return ctypes.CDLL(None).fflush
    except (ImportError, OSError, AttributeError, TypeError):
        return None
