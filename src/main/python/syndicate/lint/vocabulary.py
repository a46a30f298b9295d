"""What a driver may use besides its own: the interpreter's words, the gateway's functions, a DriverRequest's fields."""
import ast
import inspect
import io
import keyword
import sys

from syndicate.protobufs.sg_pb2 import DriverRequest
from syndicate.util import gateway

try:
    import builtins
except ImportError:
    import __builtin__ as builtins

BUILTINS = frozenset(dir(builtins))
_WHEN = {"block_id": "a block's", "block_version": "a block's", "manifest_mtime_sec": "a manifest's", "manifest_mtime_nsec": "a manifest's",
         "new_path": "a rename hint's", "offset": "0 without an I/O hint", "len": "0 without an I/O hint", "io_type": "0 without an I/O hint",
         "request_type": "DriverRequest.BLOCK, MANIFEST or RENAME_HINT", "file_version": "grows on truncate, rename and change of coordinator",
         "path": "absolute; may hold spaces and any UTF-8", "block_vec": "when known", "block_size": "in bytes"}


def whole():
    """The first line that a helper says."""
    return {"version": ".".join(str(part) for part in sys.version_info[:3]), "builtins": sorted(BUILTINS), "keywords": sorted(keyword.kwlist),
            "gateway": functions(), "request": fields()}


def functions():
    """syndicate.util.gateway's, from its source: name, signature, what it does."""
    with io.open(inspect.getsourcefile(gateway), encoding="utf-8") as opened:
        tree = ast.parse(opened.read().encode("utf-8"))
    return [described(node) for node in tree.body if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")]


def described(node):
    """A function as hover text shows it."""
    return {"name": node.name, "signature": signature(node.args), "doc": (ast.get_docstring(node) or "").split("\n\n")[0]}


def signature(arguments):
    """(a, b=..., *rest, key, **more)"""
    plain = getattr(arguments, "posonlyargs", []) + arguments.args
    names = [_name(each) for each in plain]
    bare = len(names) - len(arguments.defaults)
    names = names[:bare] + [name + u"=\u2026" for name in names[bare:]]
    names += ["*" + _name(arguments.vararg)] if arguments.vararg else ["*"] if getattr(arguments, "kwonlyargs", []) else []
    names += [_name(each) for each in getattr(arguments, "kwonlyargs", [])]
    return u"(" + u", ".join(names + (["**" + _name(arguments.kwarg)] if arguments.kwarg else [])) + u")"


def _name(argument):
    return argument if isinstance(argument, str) else getattr(argument, "arg", None) or getattr(argument, "id", u"\u2026")


def fields():
    """A DriverRequest's, from its message."""
    return [{"name": field.name, "signature": (field.message.__name__ if field.message else field.type) + (" ..." if field.repeated else ""),
             "doc": _WHEN.get(field.name, "")} for field in DriverRequest.FIELDS]
