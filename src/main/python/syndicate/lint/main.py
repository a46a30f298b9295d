"""Answers until the input ends. First of all, unasked: what a driver may use (vocabulary).

In:  {"source": text, "config": [key, ...] or null, "secrets": the same}; null keys stand for a file that cannot be read.
Out: {"findings": [...], "read": {"config": [...] or null, "secrets": ...}, "outline": [...]}.
"""
import gc
import json
import os
import signal
import sys

from syndicate.lint import rules, vocabulary
from syndicate.lint.sound import Sound

LONGEST_SECONDS = 10


def main():
    """The exit status, once nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)  # ends this process whatever it is doing: a compiler cannot be interrupted
    source, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    _answer(answers, vocabulary.whole())
    sound = Sound()
    gc.disable()  # thousands of nodes that all live until the answer: collected after it instead
    for line in iter(source.readline, b""):
        signal.alarm(LONGEST_SECONDS)
        _answer(answers, _examined(json.loads(line.decode("ascii")), sound))
        signal.alarm(0)
        gc.collect()
    return 0


def _examined(question, sound):
    try:
        return rules.examine(question["source"], question["config"], question["secrets"], sound)
    except (RuntimeError, MemoryError) as problem:  # RecursionError is a RuntimeError
        return {"findings": [], "read": {"config": None, "secrets": None}, "outline": [], "gave_up": type(problem).__name__}


def _answer(answers, value):
    answers.write(json.dumps(value).encode("ascii") + b"\n")
    answers.flush()
