"""Fetches chunks by way of a CDN, and compresses them on their way to storage and back.

CONFIG and SECRETS are dicts: the contents of the files config and secrets.
"""
import zlib

from syndicate.util.gateway import log_debug, request_type


def driver_init(config, secrets):
    """Called once for each worker before any request; a false answer keeps the worker from starting."""
    return "CDN_PREFIX" in config


def cdn_url(request, url):
    """The URL to fetch the chunk from; the same URL must always give the same answer. None fails the read."""
    log_debug("rewrite the URL of a %s" % request_type(request))
    scheme, rest = url.split("://", 1)
    return CONFIG["CDN_PREFIX"] + "/" + rest


def serialize(request, chunk):
    """The bytes that go out. At most five times the volume's block size, or the gateway refuses them."""
    return zlib.compress(chunk, 6)


def deserialize(request, chunk):
    """The chunk that serialize was given, byte for byte."""
    return zlib.decompress(chunk)


def driver_shutdown():
    """Called when a worker ends; its answer becomes the exit status."""
    return 0
