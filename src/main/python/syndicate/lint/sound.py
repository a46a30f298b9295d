"""What need not be compiled again: functions in which nothing was found stay as they are while another one is typed."""
import ast

from syndicate.lint.source import FUNCTIONS

_STUB = u"%s = 0"
_ENDS = "end_lineno" in getattr(ast.stmt, "_attributes", ())


class Sound(object):
    """Remembers texts of functions without a finding, whose every name is their own, a builtin or the module's."""

    def __init__(self):
        self._futures, self._relied_on = None, {}  # by text: the names of the module that the function reads

    def tree(self, source):
        """The tree for the compiler: a `pass` for each remembered function, of which it has nothing to say."""
        remembered = set(node for node, _, _ in self._remembered(source))
        short = ast.Module()
        short.body = [ast.copy_location(ast.Pass(), node) if node in remembered else node for node in source.tree.body]
        short.type_ignores = []
        return short

    def text(self, source):
        """The bytes for the symbol tables: a stub for each remembered function, every line in its place."""
        lines = list(source.lines)
        for node, begin, end in self._remembered(source):
            lines[begin:end] = [_STUB % node.name] + [u""] * (end - begin - 1)
        return u"\n".join(lines).encode("utf-8", "replace")

    def forget_without(self, source, defined):
        """Forgets functions that read a name which the module defines no more. Whether there were any."""
        lost = [_text(source, begin, end) for _, begin, end in self._remembered(source)
                if not self._relied_on[_text(source, begin, end)] <= defined]
        for text in lost:
            self._relied_on.pop(text, None)
        return bool(lost)

    def learn(self, source, findings, defined, unknown):
        """Remembers functions of this source, and none else. defined: the module's names, unknown: those that nothing defines."""
        found = set(finding["line"] for finding in findings)
        before, now = self._relied_on if self._futures == _futures(source) else {}, {}
        for node, begin, end in source.once(_functions):
            text = _text(source, begin, end)
            if text in before:
                now[text] = before[text]
            elif not any(line + 1 in found for line in range(begin, end)):
                inside = list(ast.walk(node))
                reads = set(each.id for each in inside if isinstance(each, ast.Name))
                if not reads & unknown and not any(isinstance(each, ast.Global) for each in inside):
                    now[text] = reads & defined
        self._futures, self._relied_on = _futures(source), now

    def _remembered(self, source):
        if self._futures != _futures(source) or any(source.function_of(node) is None for node in source.all(ast.Global)):
            return []
        return [each for each in source.once(_functions) if _text(source, *each[1:]) in self._relied_on]


def _functions(source):
    """The module's functions without decorators, each with its first line and the one after its last, from 0."""
    body = source.tree.body
    found = [(node, node.lineno - 1, _end(source, node, after)) for node, after in zip(body, body[1:] + [None])
             if isinstance(node, FUNCTIONS) and not node.decorator_list]
    return [each for each in found if each[2] is not None and u"\r" not in _text(source, *each[1:])]


def _end(source, node, after):
    if _ENDS:
        return node.end_lineno
    if after is None:
        return len(source.lines)
    named = isinstance(after, FUNCTIONS + (ast.ClassDef,))  # older Pythons say of others where their first string ends
    return min([after.lineno] + [each.lineno for each in after.decorator_list]) - 1 if named else None


def _text(source, begin, end):
    return u"\n".join(source.lines[begin:end])


def _futures(source):
    return sorted(alias.name for node in source.all(ast.ImportFrom) if node.module == "__future__" for alias in node.names)
