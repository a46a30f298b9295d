"""Names that nothing defines, by the interpreter's own symbol tables."""
import ast
import difflib
import symtable

from syndicate.lint import pythons
from syndicate.lint.source import ERROR, FUNCTIONS, guarded
from syndicate.lint.vocabulary import BUILTINS

_GIVEN = ("CONFIG", "SECRETS", "WindowsError")
_OPAQUE = ("exec", "execfile", "globals", "locals", "vars")
_SCOPES = FUNCTIONS + tuple(getattr(ast, name) for name in (
    "Lambda", "ClassDef", "GeneratorExp", "ListComp", "SetComp", "DictComp") if hasattr(ast, name))


def undefined(source):
    """One finding for each name and scope; none where code may define names that no table shows."""
    if _opaque(source):
        return []
    top, tables, known = _tables(source)
    if source.sound.forget_without(source, known):
        top, tables, known = _tables(source)
    source.defined = known
    loads = source.once(_loads)
    doubtful = set(name for name in loads if name not in known and name not in BUILTINS and name not in _GIVEN and name[:2] != "__")
    if not doubtful:
        return []
    scopes = {}
    for node in source.all(*_SCOPES):
        scopes.setdefault(node.lineno, []).append(node)
    findings, done = [], set()
    for table in tables:
        for name in sorted(_unknown(table, doubtful)):
            source.unknown.add(name)
            places = loads.get(name, [])
            within = scopes.get(table.get_lineno(), [])
            place = next((each for each in places if _scope_of(source, each) in within or table is top and _scope_of(source, each) is None),
                         places[0] if places else None)
            if place is not None and place not in done and not guarded(source, place):
                done.add(place)
                findings.append(_finding(source, place, name, known))
    return findings


def _tables(source):
    top = symtable.symtable(source.sound.text(source), "driver.py", "exec")
    tables = [top]
    for table in tables:
        tables.extend(table.get_children())
    return top, tables, _defined(source, top, tables)


def _opaque(source):
    return any(node.names[0].name == "*" for node in source.all(ast.ImportFrom)) or any(node.id in _OPAQUE for node in source.all(ast.Name)) \
        or bool(source.all(getattr(ast, "Exec", None)))


def _defined(source, top, tables):
    known = set(symbol.get_name() for symbol in top.get_symbols() if _binds(symbol))
    for table in tables[1:] if source.all(ast.Global) else ():
        known.update(symbol.get_name() for symbol in table.get_symbols() if symbol.is_declared_global() and _binds(symbol))
    return known


def _binds(symbol):
    return symbol.is_assigned() or symbol.is_imported() or symbol.is_namespace()


def _unknown(table, doubtful):
    names = table.get_globals() if table.get_type() == "function" else table.get_identifiers()  # many times faster than all symbols
    for name in doubtful.intersection(names):
        symbol = table.lookup(name)
        if symbol.is_referenced() and symbol.is_global():
            yield name


def _scope_of(source, node):
    """The function, class or comprehension whose table knows a name; None for the module's."""
    child = node
    for up, below in source.ancestors(node):
        first = getattr(up, "generators", [None])[0]
        outside = below is first and child is first.iter if first else isinstance(up, FUNCTIONS) and below not in up.body
        if isinstance(up, _SCOPES) and not outside:
            return up
        child = below
    return None


def _loads(source):
    """Where each name is read, in order."""
    found = {}
    for node in sorted(source.all(ast.Name), key=lambda each: (each.lineno, each.col_offset)):
        if isinstance(node.ctx, ast.Load):
            found.setdefault(node.id, []).append(node)
    return found


def _finding(source, place, name, known):
    other = pythons.builtin_of_the_other(name)
    if other:
        message, advice, now = other
        return source.finding("other-python", ERROR, place, message, advice, now and ("Replace with " + now, now))
    near = (difflib.get_close_matches(name, sorted(known) + sorted(BUILTINS), 1, 0.75) or [None])[0]
    message = "Nothing defines the name %s%s" % (name, "; did you mean %s?" % near if near else "")
    advice = "A request that gets here raises NameError, and that costs its worker."
    return source.finding("undefined-name", ERROR, place, message, advice, near and ("Replace with " + near, near))
