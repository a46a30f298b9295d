"""Turns a driver's source into a module, and finds its functions."""
import linecache
import re
import sys
import types

from syndicate.worker.failures import FILE_NAME, StartupFailure, place


class Driver(object):
    """A loaded driver: its module, its settings and its source."""

    def __init__(self, config, secrets):
        self.config, self.secrets, self._source = config, secrets, b""
        self._module = types.ModuleType("driver")
        self._module.__dict__.update(__file__=FILE_NAME, CONFIG=config, SECRETS=secrets)

    def load(self, source):
        """Runs the driver's code; whatever that raises comes out as it is."""
        self._source = source
        sys.modules["driver"] = self._module
        _show_in_tracebacks(source)
        exec(compile(source, FILE_NAME, "exec", 0, True), self._module.__dict__)

    def function(self, name):
        """The callable of that name, or None where the driver has none. StartupFailure when it is not callable."""
        found = self._module.__dict__.get(name)
        if found is None and name not in self._module.__dict__:
            return None
        if not callable(found):
            raise StartupFailure("%s%s is %s, not a function"
                                 % (place(self.line_of(name)), name, type(found).__name__))
        return found

    def line_of(self, name):
        """The line where the driver last defines a name, as far as its text tells; else None."""
        pattern = r"^[ \t]*(?:def[ \t]+|class[ \t]+|from\b.*\bimport\b.*\b|import\b.*\b)?%s\b" % re.escape(name)
        found = list(re.finditer(pattern.encode("ascii"), self._source, re.MULTILINE))
        return self._source.count(b"\n", 0, found[-1].start()) + 1 if found else None


def _show_in_tracebacks(source):
    lines = (_decoded(source) if str is not bytes else source).splitlines(True)
    linecache.cache[FILE_NAME] = (len(source), None, lines, FILE_NAME)


def _decoded(source):
    import tokenize  # linecache has loaded it already
    try:
        encoding = tokenize.detect_encoding(iter(source.splitlines(True)).__next__)[0]
        return source.decode(encoding, "replace")
    except (SyntaxError, LookupError):
        return source.decode("utf-8", "replace")  # compile() will say what is wrong with it
