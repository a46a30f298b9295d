"""A driver whose workers each leave a process in a session of its own that ignores every signal it can."""

import os
import signal
import time


def leave_stray():
    if os.fork() != 0:
        return
    os.setsid()
    for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    open(os.path.join(CONFIG["PIDS"], str(os.getpid())), "w").close()
    time.sleep(600)
    os._exit(0)


leave_stray()
while not os.listdir(CONFIG["PIDS"]):
    time.sleep(0.005)


def cdn_url(request, url):
    return url


def serialize(request, chunk):
    return chunk


def deserialize(request, chunk):
    return chunk
