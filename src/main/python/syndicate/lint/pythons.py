"""What one of both Pythons has and the other lacks."""
import ast
import sys

from syndicate.lint.source import ERROR, finding, guarded

_TWO = sys.version_info[0] == 2
_HERE = "Python %d.%d" % sys.version_info[:2]
_ONLY_2 = {"unicode": "str", "xrange": "range", "basestring": "str", "long": "int", "unichr": "chr", "raw_input": "input", "reduce": None,
           "file": None, "execfile": None, "cmp": None, "reload": None, "buffer": None, "apply": None, "coerce": None, "intern": None,
           "StandardError": "Exception"}
_ONLY_3 = {"FileNotFoundError": "IOError", "FileExistsError": "OSError", "PermissionError": "OSError", "ConnectionError": "OSError",
           "ConnectionResetError": "OSError", "BrokenPipeError": "OSError", "TimeoutError": "OSError", "InterruptedError": "OSError",
           "ProcessLookupError": "OSError", "NotADirectoryError": "OSError", "IsADirectoryError": "OSError", "ModuleNotFoundError": "ImportError",
           "RecursionError": "RuntimeError", "ascii": "repr", "breakpoint": None}
_MODULES_2 = {"urllib2": "urllib.request", "urlparse": "urllib.parse", "StringIO": "io", "cStringIO": "io", "cPickle": "pickle",
              "ConfigParser": "configparser", "Queue": "queue", "httplib": "http.client", "cookielib": "http.cookiejar", "__builtin__": "builtins",
              "commands": "subprocess", "md5": "hashlib", "sha": "hashlib", "thread": "_thread"}
_MODULES_3 = {"urllib.parse": "urlparse", "urllib.request": "urllib2", "urllib.error": "urllib2", "http.client": "httplib",
              "http.cookiejar": "cookielib", "asyncio": None}
_METHODS_2 = {"iteritems": "items", "iterkeys": "keys", "itervalues": "values", "viewitems": "items", "viewkeys": "keys", "viewvalues": "values",
              "has_key": None}
_RAISES = "The driver was written for the other Python: choose one of that kind in the Python menu, or write it so that it runs here."


def builtin_of_the_other(name):
    """Message, advice and what to write instead (may be None); None for a name that neither Python has."""
    names = _ONLY_3 if _TWO else _ONLY_2
    if name not in names:
        return None
    now = names[name]
    hint = ", use %s" % now if now else ", import it from functools" if name == "reduce" else ""
    return "%s is Python %d's; %s has no such name%s" % (name, 3 if _TWO else 2, _HERE, hint), _RAISES, now


def foreign(source):
    """Modules and methods that only the other Python has."""
    return _modules(source) + ([] if _TWO else _methods(source))


def _modules(source):
    modules, found = (_MODULES_3 if _TWO else _MODULES_2), []
    for node in source.all(ast.Import, ast.ImportFrom):
        named = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
        for name in named:
            if name in modules and not getattr(node, "level", 0) and not guarded(source, node):
                now = modules[name]
                found.append(source.finding("other-python", ERROR, node, "The module %s is Python %d's; %s has %s" % (
                    name, 3 if _TWO else 2, _HERE, "it as " + now if now else "none of that name"), _RAISES))
    return found


def _methods(source):
    own = set(node.name for node in source.all(ast.FunctionDef))
    found = []
    for call in source.all(ast.Call):
        node = call.func
        if isinstance(node, ast.Attribute) and node.attr in _METHODS_2 and node.attr not in own and not guarded(source, node):
            now = _METHODS_2[node.attr]
            message = "Dictionaries of %s have no %s()%s" % (_HERE, node.attr, "; use %s()" % now if now else "; use `in`")
            found.append(finding("other-python", ERROR, source.attribute_span(node), message, _RAISES, now and ("Replace with " + now, now)))
    return found
