"""Seal chunks: nobody without the key can read them, change them, or put one in another's place.

What it does: serialize encrypts a chunk and appends a MAC of what came out; deserialize checks the MAC first, and
only then decrypts. Sealed form: nonce (16 bytes) | ciphertext (as long as the chunk) | MAC (32 bytes).

* The keystream is HMAC-SHA256 over nonce and counter: the standard library has no cipher, but this makes one.
* The nonce is an HMAC of the chunk and of what it is (volume, file, block, version), so sealing is deterministic
  and a nonce never serves two chunks.
* The MAC covers what the chunk is, too: a chunk served in place of another is refused.

config: nothing.
secrets: SEALING_KEY, from which the three keys are derived. The one here is an example: make your own.

Look at: change one byte on the wire and deserialize raises; that costs a worker, which is right for an attack. This
is a sample to learn from. For real data use a vetted library's AEAD.
"""
import binascii
import hashlib
import hmac
import struct

import syndicate.util.gateway as gateway

NONCE_BYTES, MAC_BYTES = 16, 32


def serialize(request, chunk, config, secrets):
    place = place_of(request)
    nonce = mac(derived(secrets, b"nonce"), place + chunk)[:NONCE_BYTES]
    sealed = nonce + crypt(derived(secrets, b"encrypt"), nonce, chunk)
    gateway.log_debug("sealed %d bytes of %s" % (len(chunk), gateway.request_path(request)))
    return sealed + mac(derived(secrets, b"mac"), place + sealed)


def deserialize(request, chunk, config, secrets):
    sealed, found = chunk[:-MAC_BYTES], chunk[-MAC_BYTES:]
    expected = mac(derived(secrets, b"mac"), place_of(request) + sealed)
    if len(sealed) < NONCE_BYTES or not hmac.compare_digest(expected, found):
        raise ValueError("%s: the chunk was damaged, or is not the one asked for" % gateway.request_path(request))
    return crypt(derived(secrets, b"encrypt"), sealed[:NONCE_BYTES], sealed[NONCE_BYTES:])


def place_of(request):
    """What the chunk is, with its length before it: nothing in a chunk can be taken for a part of this."""
    path = gateway.request_to_storage_path(request).encode("ascii")
    return struct.pack(">I", len(path)) + path


def derived(secrets, purpose):
    return mac(secrets["SEALING_KEY"].encode("utf-8"), purpose)


def mac(key, data):
    return hmac.new(key, data, hashlib.sha256).digest()


def crypt(key, nonce, data):
    """Encrypts and decrypts: both are the same xor with the keystream."""
    if not data:
        return b""
    stream = keystream(key, nonce, len(data))
    mixed = int(binascii.hexlify(data), 16) ^ int(binascii.hexlify(stream), 16)
    return binascii.unhexlify(("%0*x" % (2 * len(data), mixed)).encode("ascii"))


def keystream(key, nonce, size):
    start = hmac.new(key, nonce, hashlib.sha256)
    blocks = []
    for counter in range((size + start.digest_size - 1) // start.digest_size):
        block = start.copy()
        block.update(struct.pack(">Q", counter))
        blocks.append(block.digest())
    return b"".join(blocks)[:size]
