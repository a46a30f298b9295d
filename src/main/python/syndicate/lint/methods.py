"""The methods that a gateway calls: their parameters, and functions that look as if they were meant to be one of them."""
import ast
import difflib

from syndicate.lint.source import ERROR, FUNCTIONS, WARNING, parameters
from syndicate.worker.forms import CHUNK_FORMS, URL_FORMS

_HOOKS = {"driver_init": {2: "(config, secrets)"}, "driver_shutdown": {0: "()"}}
FORMS = dict({"cdn_url": URL_FORMS, "serialize": CHUNK_FORMS, "deserialize": CHUNK_FORMS}, **_HOOKS)


def top_level(source):
    """The functions right in the module, by name: the last of each."""
    return dict((node.name, node) for node in source.tree.body if isinstance(node, FUNCTIONS))


def unfit(source):
    """Methods that no accepted call form fits; decorated ones are left to the worker, which can count what came of them."""
    return [found for name, node in sorted(source.once(top_level).items()) if name in FORMS and not node.decorator_list
            for found in _judged(source, name, node)]


def _judged(source, name, node):
    accepted = " or ".join(name + form for _, form in sorted(FORMS[name].items()))
    if type(node).__name__ == "AsyncFunctionDef":
        return [source.finding("async-method", ERROR, node, "%s is async, and no gateway awaits it" % name,
                               "Workers call %s and need what it returns. Write `def` without `async`." % name)]
    most, arguments = len(parameters(node)), node.args
    least = most - len(arguments.defaults)
    needed = [each for each, default in zip(getattr(arguments, "kwonlyargs", []), getattr(arguments, "kw_defaults", [])) if default is None]
    fits = any(least <= count and (count <= most or arguments.vararg) for count in FORMS[name])
    if fits and not needed:
        return []
    what = "needs the keyword %s" % needed[0].arg if needed else "takes %s parameter%s" % (most if least == most else "%d to %d" % (least, most),
                                                                                         "" if most == 1 else "s")
    return [source.finding("parameters", ERROR, node, "%s %s; a gateway calls %s" % (name, what, accepted),
                           "Workers of this mode do not start, and no URL or chunk gets through.")]


def misspelled(source):
    """Functions that nothing calls and whose names are nearly a method's that is not there."""
    functions, used = source.once(top_level), _used(source)
    missing = [name for name in FORMS if name not in functions and name not in used]
    findings = []
    for name, node in sorted(functions.items()):
        near = None if name in FORMS or name in used or node.decorator_list else _meant(name, missing)
        if near:
            findings.append(source.finding("method-name", WARNING, node, "No gateway calls %s; did you mean %s?" % (name, near),
                                           "Without %s its mode has no method, and everything passes through unchanged, without a word." % near,
                                           ("Rename to " + near, near)))
    return findings


def _used(source):
    names = set(node.id for node in source.all(ast.Name))
    for node in source.all(ast.ImportFrom, ast.Import):
        names.update(alias.asname or alias.name for alias in node.names)
    return names


def _meant(name, missing):
    plain = name.lower().replace("_", "")
    same = [each for each in missing if each.replace("_", "") == plain]
    return (same or difflib.get_close_matches(name.lower(), missing, 1, 0.8) or [None])[0]
