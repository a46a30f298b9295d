"""What the compiler says."""
import ast
import warnings

from syndicate.lint.source import ERROR, WARNING, finding

_ADVICE = "The driver cannot start: workers compile it the same way."


def fault(source):
    """The first error, None for a source that compiles; keeps its tree, and the compiler's warnings for `warned`."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            source.tree = compile(source.bytes, "driver.py", "exec", ast.PyCF_ONLY_AST, True)
            source.parse()
            compile(source.sound.tree(source), "driver.py", "exec", 0, True)
        except SyntaxError as problem:
            return _finding(source, problem.lineno or 1, problem.offset or 0, _message(problem))
        except (ValueError, TypeError) as problem:  # a NUL character
            return _finding(source, 1, 0, str(problem))
        except (OverflowError, RuntimeError, MemoryError):
            return _finding(source, 1, 0, "too deeply nested for this Python")
    source.warnings = [each for each in caught if issubclass(each.category, SyntaxWarning)]
    return None


def warned(source):
    """The compiler's SyntaxWarnings."""
    return [finding("syntax-warning", WARNING, _line(source, each.lineno, 0), str(each.message), "Python itself warns of this line.")
            for each in source.warnings]


def _message(problem):
    return "%s: %s" % (type(problem).__name__, problem.msg) if type(problem) is not SyntaxError else problem.msg


def _finding(source, line, column, message):
    return finding("syntax", ERROR, _line(source, line, column), message[:1].upper() + message[1:], _ADVICE)


def _line(source, line, column):
    line = min(max(line, 1), len(source.lines))
    text = source.lines[line - 1]
    first = len(text) - len(text.lstrip()) + 1
    column = min(max(column, first), max(len(text), 1))
    return line, column, max(len(text.rstrip()), column) + 1
