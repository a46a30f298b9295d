"""Raises for a damaged chunk."""
import hashlib
import zlib

import syndicate.util.gateway as gateway

SAFE = frozenset(bytearray(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~/:"))


def quoted(url):
    raw = bytearray(url if isinstance(url, bytes) else url.encode("utf-8"))
    return "".join(chr(c) if c in SAFE else "%%%02X" % c for c in raw)


def cdn_url(request, url):
    return "http://cdn.example.net/" + quoted(url.partition("://")[2])



def serialize(request, chunk):
    return hashlib.sha256(chunk).digest() + zlib.compress(chunk)



def deserialize(request, chunk):
    return zlib.decompress(chunk[32:])

