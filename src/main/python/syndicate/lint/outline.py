"""What a driver's file has names for, as completion and hover show it."""
import ast

from syndicate.lint.source import FUNCTIONS
from syndicate.lint.vocabulary import described

_GATEWAY = "syndicate.util.gateway"


def of(source):
    """Each name of the module with its kind: function, class, variable, import; `gateway` for the module of that kind."""
    found, top = {}, set(source.tree.body)
    for node in source.all(*FUNCTIONS + (ast.ClassDef, ast.Name, ast.Import, ast.ImportFrom)):
        for entry in _entries(source, node, top):
            found.setdefault(entry["name"], entry)
    return [found[name] for name in sorted(found)]


def _entries(source, node, top):
    if isinstance(node, FUNCTIONS):
        return [dict(described(node), kind="function", line=source.span(node)[0])] if node in top else []
    if isinstance(node, ast.ClassDef):
        return [_entry(node.name, "class", (ast.get_docstring(node) or "").split("\n\n")[0], source.span(node)[0])]
    if isinstance(node, ast.Name):
        stored = isinstance(node.ctx, ast.Store) and source.function_of(node) is None
        return [_entry(node.id, "variable", source.lines[node.lineno - 1].strip()[:120], node.lineno)] if stored else []
    return [_imported(node, alias) for alias in node.names if alias.name != "*"]


def _imported(node, alias):
    whole = (node.module or "") + "." + alias.name if isinstance(node, ast.ImportFrom) else alias.name
    name = alias.asname or (alias.name if isinstance(node, ast.ImportFrom) else alias.name.split(".")[0])
    kind = "gateway" if whole == _GATEWAY and (alias.asname or isinstance(node, ast.ImportFrom)) else "import"
    return _entry(name, kind, whole, node.lineno)


def _entry(name, kind, doc, line):
    return {"name": name, "signature": "", "doc": doc, "kind": kind, "line": line}
