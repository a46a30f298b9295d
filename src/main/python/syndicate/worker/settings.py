"""Reads config and secrets: JSON objects. Error texts never quote them."""
import json
import re

from syndicate.worker.failures import StartupFailure

_POSITION = re.compile(r"line (\d+) column (\d+)")


def parse(name, raw):
    """The dict in a JSON object's bytes; an empty text is an empty object. StartupFailure names file, line, column."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as problem:
        before = raw[:problem.start]
        raise _failure(name, (before.count(b"\n") + 1, problem.start - before.rfind(b"\n")), "not UTF-8")
    if text.startswith(u"\ufeff"):
        raise _failure(name, (1, 1), "starts with a byte order mark; save it as UTF-8 without one")
    if not text.strip():
        return {}
    value = _load(name, text)
    if not isinstance(value, dict):
        raise StartupFailure("%s must be a JSON object, not %s" % (name, type(value).__name__))
    return value


def _load(name, text):
    try:
        return json.loads(text)
    except ValueError as problem:
        raise _failure(name, _position(problem, text), "not JSON: " + _reason(problem))
    except RuntimeError:
        raise StartupFailure("%s is nested too deeply" % name)


def _position(problem, text):
    if hasattr(problem, "lineno"):
        return problem.lineno, problem.colno
    found = _POSITION.search(str(problem))
    if found:
        return int(found.group(1)), int(found.group(2))
    before = text[:len(text) - len(text.lstrip())]  # Python 2 gives no position where not even a value begins
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _reason(problem):
    """What Python says is wrong, cut before any part of the text that it quotes."""
    reason = re.split(r"[:'\"]", getattr(problem, "msg", str(problem)))[0].strip()
    return reason if reason in _REASONS else "cannot be read"


_REASONS = frozenset([
    "Expecting value", "Expecting object", "Expecting property name", "Extra data", "No JSON object could be decoded",
    "Expecting property name enclosed in double quotes", "Illegal trailing comma before end of object",
    "Illegal trailing comma before end of array", "Invalid control character at", "Invalid \\escape",
    "Invalid \\uXXXX escape", "Unpaired high surrogate", "Unterminated string starting at"])


def _failure(name, position, message):
    return StartupFailure("%s:%d:%d: %s" % (name, position[0], position[1], message), from_exception=True)
