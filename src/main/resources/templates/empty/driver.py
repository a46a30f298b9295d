"""A driver without methods: URLs and chunks pass through unchanged.

Any of these makes it a driver that does something:

    cdn_url(request, url)         the URL to fetch a chunk from
    serialize(request, chunk)     the bytes that go to storage
    deserialize(request, chunk)   the chunk again
"""
