"""Module state that requests change: every worker has its own."""
import ast

from syndicate.lint.source import WARNING, parameters, stored

_MUTABLE = ("dict", "list", "set", "defaultdict", "OrderedDict", "Counter", "deque", "bytearray")
_CHANGES = ("append", "appendleft", "add", "update", "pop", "popitem", "popleft", "extend", "insert", "remove", "discard", "clear", "setdefault",
            "sort", "reverse", "subtract")
_ONCE = ("driver_init", "driver_shutdown")
_CACHES = ("cache", "memo")
_ADVICE = "A gateway runs several workers of each mode, and each has a copy of its own that ends with it. An answer that depends on it differs " \
          "from worker to worker. Fine for a cache of what is always the same: then call it so (..._CACHE)."


def shared(source):
    """The first change of each module variable outside of driver_init."""
    findings, done = [], set()
    mutable = _mutable(source)
    changes = [(node, _changed(source, node, mutable)) for node in source.all(ast.Name, ast.Subscript, ast.Call)]
    for node, name in sorted(((node, name) for node, name in changes if name), key=lambda each: (each[0].lineno, each[0].col_offset)):
        if name not in done and not _same_everywhere(source, node, name):
            done.add(name)
            findings.append(source.finding("worker-state", WARNING, node, "%s is each worker's own, not shared between them" % name, _ADVICE))
    return findings


def _same_everywhere(source, node, name):
    function = source.outermost(node)
    return any(word in name.lower() for word in _CACHES) or function in source.once(_decorators) or _made_at_need(source, node, name) \
        or _only_at_start(source, function)


def _made_at_need(source, node, name):
    """Whether a variable is given its value where it has none yet: `if x is None: x = ...`."""
    return isinstance(node, ast.Name) and isinstance(next(source.ancestors(node))[0], ast.Assign) and any(
        isinstance(up, ast.If) and child in up.body and _has_none(up.test, name) for up, child in source.ancestors(node))


def _has_none(test, name):
    if isinstance(test, ast.Compare):
        return getattr(test.left, "id", "") == name and isinstance(test.ops[0], ast.Is)
    return isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not) and getattr(test.operand, "id", "") == name


def _only_at_start(source, function):
    """Whether only driver_init, driver_shutdown and the module itself call a function."""
    uses = [node for node in source.all(ast.Name) if node.id == function]
    return bool(uses) and all(source.outermost(node) in _ONCE or source.outermost(node) is None and
                              getattr(next(source.ancestors(node))[0], "func", None) is node for node in uses)


def _decorators(source):
    """Functions that the module itself decorates with: what they keep is the same in every worker."""
    used = [getattr(each, "func", each) for node in source.tree.body for each in getattr(node, "decorator_list", ())]
    return set(each.id for each in used if isinstance(each, ast.Name))


def _mutable(source):
    names = set()
    for node in source.tree.body:
        if isinstance(node, ast.Assign) and _is_mutable(node.value):
            names.update(target.id for target in node.targets if isinstance(target, ast.Name))
    return names


def _is_mutable(value):
    called = isinstance(value, ast.Call) and (getattr(value.func, "id", None) or getattr(value.func, "attr", None)) in _MUTABLE
    return called or isinstance(value, (ast.Dict, ast.List, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp))


def _changed(source, node, mutable):
    """The name of the module variable that a node changes, else None."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        function = source.function_of(node)
        return node.id if function is not None and function.name not in _ONCE and node.id in _globals_of(source, function) else None
    owner = None
    if isinstance(node, ast.Subscript) and isinstance(node.ctx, (ast.Store, ast.Del)):
        owner = node.value
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _CHANGES:
        owner = node.func.value
    if not isinstance(owner, ast.Name) or owner.id not in mutable:
        return None
    function = source.function_of(node)
    return owner.id if function is not None and function.name not in _ONCE and not _is_local(source, owner.id, function) else None


def _globals_of(source, function):
    return source.once(_globals).get(function, ())


def _globals(source):
    found = {}
    for node in source.all(ast.Global):
        found.setdefault(source.function_of(node), set()).update(node.names)
    return found


def _is_local(source, name, function):
    return name in parameters(function) or (function, name) in source.once(stored) and name not in _globals_of(source, function)
