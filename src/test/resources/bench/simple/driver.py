"""The least that a driver can do in each mode, so that what is measured is the chassis and the worker."""


def cdn_url(request, url):
    return url


def serialize(request, chunk):
    return chunk


def deserialize(request, chunk):
    return chunk
