"""Compress chunks on their way out, expand them on their way in.

What it does: serialize makes a gzip stream of a chunk, deserialize the chunk of a gzip stream.

config: GZIP_LEVEL, 1 (fast) to 9 (small).
secrets: none.

Look at: the ratio of the samples. Random bytes grow by a few, and an empty chunk takes 20 bytes. A gzip stream
usually carries the time of its making; here that is 0, so the same chunk always gives the same bytes. A damaged
stream is answered with None: that one read fails, and the worker lives on.
"""
import zlib

import syndicate.util.gateway as gateway

GZIP_FORMAT = 16 + zlib.MAX_WBITS


def serialize(request, chunk):
    compressor = zlib.compressobj(CONFIG.get("GZIP_LEVEL", 6), zlib.DEFLATED, GZIP_FORMAT)
    packed = compressor.compress(chunk) + compressor.flush()
    gateway.log_debug("%s: %d bytes became %d" % (gateway.request_path(request), len(chunk), len(packed)))
    return packed


def deserialize(request, chunk):
    try:
        return zlib.decompress(chunk, GZIP_FORMAT)
    except zlib.error as problem:
        gateway.log_error("%s: not a gzip stream (%s)" % (gateway.request_path(request), problem))
        return None
