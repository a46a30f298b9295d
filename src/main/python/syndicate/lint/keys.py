"""Keys of config and secrets: which ones a driver reads, and which of those are not there."""
import ast
import difflib

from syndicate.lint.methods import top_level
from syndicate.lint.source import ERROR, FUNCTIONS, LITERALS, WARNING, guarded, index_of, parameters, stored, text_of

_GLOBALS = {"CONFIG": "config", "SECRETS": "secrets"}
_SOFT = ("get", "pop", "setdefault", "has_key")
_ADVICE = {"config": "config[...] of a missing key raises KeyError at the request, and that costs the worker. Add the key to config, or read it with get().",
           "secrets": "secrets[...] of a missing key raises KeyError at the request, and that costs the worker. Add the key to secrets."}


def missing(source):
    """Keys that are read and are not there."""
    findings = []
    for which, node, name, hard in _readings(source):
        keys = source.keys[which]
        key = text_of(name)
        if keys is None or key is None or key in keys or _provided(source, key) or guarded(source, node) \
                or hard and (key in source.once(_got) or which in source.once(_open)):
            continue
        near = (difflib.get_close_matches(key, keys, 1, 0.6) or [None])[0]
        if hard or near:
            findings.append(source.finding(
                "missing-key", ERROR if hard else WARNING, name, "%s has no key %s%s" % (which, key, "; did you mean %s?" % near if near else ""),
                _ADVICE[which] if hard else "Its default counts, always.", near and ("Replace with " + near, '"%s"' % near)))
    return findings


def read(source):
    """By file the keys that the driver names anywhere; None where it takes keys that only a run knows."""
    literals = sorted(set(text for text in (text_of(node) for node in source.all(*LITERALS)) if text is not None))
    taken = source.once(_taken_whole)
    return dict((which, None if which in taken else literals) for which in ("config", "secrets"))


def is_settings(source, node):
    """`config` or `secrets` where a name stands for that object for certain, else None."""
    if not isinstance(node, ast.Name):
        return None
    function = source.function_of(node)
    given = source.once(_given).get(function, {})
    if node.id in given and (function, node.id) in source.once(stored):
        return None
    if node.id in given or node.id not in _GLOBALS or function is not None and node.id in parameters(function):
        return given.get(node.id)
    return _GLOBALS[node.id] if node.id not in source.once(_assigned) else None


def _assigned(source):
    return set(node.id for node in source.all(ast.Name) if isinstance(node.ctx, ast.Store))


def _given(source):
    """By method the names under which it gets the two."""
    given = {}
    for name, function in source.once(top_level).items():
        names = parameters(function)
        if name == "driver_init":
            given[function] = dict(zip(names, ("config", "secrets")))
        elif name == "cdn_url" and len(names) == 3 or name in ("cdn_url", "serialize", "deserialize") and len(names) == 4:
            given[function] = dict(zip(names[-2:], ("config", "secrets")))
    return given


def _readings(source):
    for node in source.all(ast.Subscript):
        which = is_settings(source, node.value)
        if which and isinstance(node.ctx, ast.Load):
            yield which, node, index_of(node), True
    for call in source.all(ast.Call):
        if isinstance(call.func, ast.Attribute) and call.func.attr in _SOFT and call.args:
            which = is_settings(source, call.func.value)
            if which:
                yield which, call, call.args[0], False


def _provided(source, key):
    """Whether the driver itself puts the key there, or asks for it before."""
    return key in source.once(_asked_for)


def _asked_for(source):
    stored = [index_of(node) for node in source.all(ast.Subscript) if isinstance(node.ctx, ast.Store)]
    asked = [node.left for node in source.all(ast.Compare) if isinstance(node.ops[0], (ast.In, ast.NotIn))]
    softly = [call.args[0] for call in source.all(ast.Call) if call.args and getattr(call.func, "attr", "") in ("setdefault", "has_key")]
    return set(text_of(node) for node in stored + asked + softly)


def _got(source):
    """Keys that are also read softly: what reads them hard has most likely looked before."""
    return set(text_of(name) for _, _, name, hard in _readings(source) if not hard)


def _open(source):
    """Which of the two are asked for keys, or given keys, that only a run knows."""
    found = set()
    for node in source.all(ast.Name):
        which = is_settings(source, node)
        if which and which not in found and _asked_or_given(source, node):
            found.add(which)
    return found


def _asked_or_given(source, node):
    up = next(source.ancestors(node))[0]
    if isinstance(up, ast.Compare):
        return isinstance(up.ops[0], (ast.In, ast.NotIn)) and node is up.comparators[0] and text_of(up.left) is None
    if isinstance(up, ast.Subscript):
        return isinstance(up.ctx, ast.Store) and text_of(index_of(up)) is None
    call = next(source.ancestors(up))[0]
    return isinstance(up, ast.Attribute) and isinstance(call, ast.Call) and call.func is up and (
        up.attr == "update" or up.attr in ("setdefault", "has_key") and bool(call.args) and text_of(call.args[0]) is None)


def _taken_whole(source):
    """Which of the two goes where nobody can follow its keys."""
    named = dict(_GLOBALS, config="config", secrets="secrets")
    taken = set()
    for node in source.all(ast.Name):
        kind = is_settings(source, node) or named.get(node.id)
        if kind and kind not in taken and isinstance(node.ctx, ast.Load) and not _followed(source, node):
            taken.add(kind)
    return taken


def _followed(source, node):
    up = next(source.ancestors(node))[0]
    if isinstance(up, ast.Subscript):
        return text_of(index_of(up)) is not None
    if isinstance(up, ast.Attribute):
        call = next(source.ancestors(up))[0]
        return up.attr in _SOFT and isinstance(call, ast.Call) and bool(call.args) and text_of(call.args[0]) is not None
    if isinstance(up, ast.Compare):
        return text_of(up.left) is not None
    if isinstance(up, (ast.BoolOp, ast.UnaryOp, ast.If)):
        return True
    return isinstance(up, ast.Call) and node in up.args and _keeps_its_name(source, up, node)


def _keeps_its_name(source, call, node):
    """Whether one of the driver's own functions gets it under a name by which it is known here."""
    function = source.once(top_level).get(getattr(call.func, "id", ""))
    names = parameters(function) if isinstance(function, FUNCTIONS) else []
    index = call.args.index(node)
    return index < len(names) and names[index] == node.id.lower()
