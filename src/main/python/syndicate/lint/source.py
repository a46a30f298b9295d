"""A driver's source as text and as tree, and the places in it."""
import ast
import re

ERROR, WARNING = "error", "warning"
FUNCTIONS = tuple(getattr(ast, name) for name in ("FunctionDef", "AsyncFunctionDef") if hasattr(ast, name))
LITERALS = tuple(getattr(ast, name) for name in ("Str", "Constant") if name in vars(ast))
_SHARED = (ast.expr_context, ast.operator, ast.cmpop, ast.boolop, ast.unaryop)
_LITERAL = re.compile(r"[A-Za-z]{0,2}(\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*')")
_WORD = re.compile(r"\w+", re.UNICODE)
_NAMED = re.compile(r"\b(?:def|class)\s+(\w+)", re.UNICODE)


class Source(object):
    """What the rules look at: lines, tree, every node with its parent, and the keys that config and secrets have.

    Once `names.undefined` has looked: the names that the module defines (None where nobody can tell) and those that nothing does.
    """

    def __init__(self, text, config, secrets, sound):
        self.bytes = text.encode("utf-8", "replace")
        self.lines = text.split(u"\n")
        self.keys = {"config": config, "secrets": secrets}
        self.warnings, self.tree, self.nodes = [], None, []
        self.sound, self.defined, self.unknown = sound, None, set()
        self._parents, self._functions, self._of_type, self._known = {}, {}, {}, {}

    def parse(self):
        """Takes in the tree of a source that compiles."""
        self.nodes = [self.tree]
        for node in self.nodes:  # grows on the way: breadth first, and no recursion
            self._of_type.setdefault(type(node), []).append(node)
            function = node if isinstance(node, FUNCTIONS) else self._functions.get(node)
            for field in node._fields:  # as ast.iter_child_nodes does, in half its time
                value = getattr(node, field, None)
                for child in value if isinstance(value, list) else (value,):
                    if isinstance(child, ast.AST) and not isinstance(child, _SHARED):
                        self._parents[child], self._functions[child] = node, function
                        self.nodes.append(child)

    def all(self, *types):
        """All nodes of exactly these types."""
        return [node for each in types for node in self._of_type.get(each, ())]

    def once(self, make):
        """What make(self) gives, made at the first call."""
        if make not in self._known:
            self._known[make] = make(self)
        return self._known[make]

    def ancestors(self, node):
        """Pairs of an ancestor and its child on the way to the node, the nearest first."""
        while node in self._parents:
            yield self._parents[node], node
            node = self._parents[node]

    def function_of(self, node):
        """The function that a node is in, None outside of all."""
        return self._functions.get(node)

    def outermost(self, node):
        """The name of the outermost function around a node, None outside of all."""
        around = [up.name for up, _ in self.ancestors(node) if isinstance(up, FUNCTIONS)]
        return around[-1] if around else None

    def finding(self, rule, severity, node, message, advice, fix=None):
        """fix: what the button says, and what replaces the marked text."""
        line, column, end = self.span(node)
        return finding(rule, severity, (line, column, end), message, advice, fix)

    def span(self, node):
        """Line, column and end column, from 1, in characters: of a node's first line, or of a function's or class's name."""
        if isinstance(node, FUNCTIONS + (ast.ClassDef,)):
            return self._name_span(node)
        text = self.lines[node.lineno - 1]
        column = max(_characters(text, node.col_offset), 0)
        if getattr(node, "end_lineno", None) == node.lineno:
            return node.lineno, column + 1, _characters(text, node.end_col_offset) + 1
        found = _LITERAL.match(text, column) or _WORD.match(text, column)
        end = found.end() if found and getattr(node, "end_lineno", None) is None else len(text.rstrip())
        return node.lineno, column + 1, max(end, column + 1) + 1

    def attribute_span(self, node):
        """Where the b of an a.b stands."""
        found = re.compile(r"\.\s*(%s)\b" % re.escape(node.attr)).search(self.lines[node.lineno - 1], _characters(
            self.lines[node.lineno - 1], node.col_offset))
        return (node.lineno, found.start(1) + 1, found.end(1) + 1) if found else self.span(node)

    def _name_span(self, node):
        for number in range(node.lineno, len(self.lines) + 1):  # older Pythons begin a function at its decorator
            for found in _NAMED.finditer(self.lines[number - 1]):
                if found.group(1) == node.name:
                    return number, found.start(1) + 1, found.end(1) + 1
        return node.lineno, 1, 2


def finding(rule, severity, place, message, advice, fix=None):
    line, column, end = place
    return {"rule": rule, "severity": severity, "line": line, "column": column, "end": end, "message": message, "advice": advice,
            "fix": fix and {"label": fix[0], "text": fix[1]}}


def text_of(node):
    """A string literal's text, None for anything else."""
    kind = type(node).__name__  # to ask for ast.Str, which is going away, takes longer than all the rest
    value = node.value if kind == "Constant" else node.s if kind == "Str" else None
    if isinstance(value, bytes) and bytes is str:
        value = value.decode("utf-8", "replace")
    return value if isinstance(value, type(u"")) else None


def index_of(subscript):
    """What stands between the brackets."""
    inner = subscript.slice
    return inner.value if type(inner).__name__ == "Index" else inner


def parameters(function):
    """The names of the parameters that may be given by position."""
    arguments = function.args
    return [getattr(each, "arg", None) or getattr(each, "id", "") for each in getattr(arguments, "posonlyargs", []) + arguments.args]


def stored(source):
    """Pairs of a function, or None, and a name that is assigned in it."""
    return set((source.function_of(node), node.id) for node in source.all(ast.Name) if isinstance(node.ctx, ast.Store))


def guarded(source, node):
    """Whether a node is in a try that survives a missing name, or in what only one of both Pythons runs."""
    for up, child in source.ancestors(node):
        if type(up).__name__ in ("Try", "TryExcept") and child not in getattr(up, "finalbody", []) and any(
                _survives(handler) for handler in up.handlers):
            return True
        if isinstance(up, (ast.If, ast.IfExp)) and _asks_for_python(up.test) or isinstance(up, ast.BoolOp) and any(
                _asks_for_python(value) for value in up.values):
            return True
    return False


def _survives(handler):
    caught = [node for node in ast.walk(handler.type) if isinstance(node, ast.Name)] if handler.type else []
    return not handler.type or any(name.id in ("NameError", "ImportError", "ModuleNotFoundError", "AttributeError", "Exception",
                                               "BaseException", "KeyError", "LookupError") for name in caught)


def _asks_for_python(test):
    for node in ast.walk(test):
        word = getattr(node, "id", None) or getattr(node, "attr", None) or ""
        if isinstance(word, str) and ("version" in word or "PY2" in word or "PY3" in word or word in ("hasattr", "globals")):
            return True
        if isinstance(node, ast.Compare) and isinstance(node.ops[0], (ast.Is, ast.IsNot)) and getattr(node.left, "id", "") in ("str", "bytes"):
            return True
    return False


def _characters(text, column):
    return len(text.encode("utf-8", "replace")[:max(column, 0)].decode("utf-8", "ignore"))
