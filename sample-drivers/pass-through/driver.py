"""Change nothing.

What it does: it has no methods at all. Each of its workers says so at start (2), and the gateway then uses its own
no-op: URLs go out as they are, and chunks unserialized.

config: nothing. secrets: nothing.

Look at: every rewrite equals its origin, every round trip is the chunk itself, and the log says once per worker
that there is no implementation. A driver whose methods are misspelled looks just like this.
"""
