"""Changes chunks on their way to storage and back: compressed here, as an example.

What deserialize makes of serialize's answer must be the chunk again, byte for byte.
"""
import zlib


def serialize(request, chunk):
    """The bytes that go out. At most five times the volume's block size, or the gateway refuses them."""
    return zlib.compress(chunk, 6)


def deserialize(request, chunk):
    """The chunk that serialize was given."""
    return zlib.decompress(chunk)
