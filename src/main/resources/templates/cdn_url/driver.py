"""Rewrites the URL of each chunk so that it is fetched by way of a CDN.

A chunk's URL never changes, and neither may the answer to it: the same URL must always
give the same answer, and two URLs must never give one.
"""


def cdn_url(request, url):
    """The URL to fetch the chunk from; None fails the read."""
    scheme, rest = url.split("://", 1)
    return CONFIG["CDN_PREFIX"] + "/" + rest
