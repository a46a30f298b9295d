"""Requests for URLs of the usual shape: one look at the URL tells that it is right; it is taken apart only for who reads the request."""
import re

from syndicate.protobufs.sg_pb2 import DriverRequest

_UNSIGNED_64 = (1 << 64) - 1
# Fewer digits than a field may have, so that every number is in its range. Whatever this leaves out, syndicate.worker.urls judges.
_USUAL = re.compile(br"https?://[^/]+/+DATA/+([0-9]{1,19})/([ -~]+)\.([0-9A-Fa-f]{1,16})\.(-?[0-9]{1,18})/+"
                    br"(?:([0-9]{1,19})\.(-?[0-9]{1,18})|manifest\.([0-9]{1,18})\.([0-9]{1,9}))\Z")
_usual = _USUAL.match
_SLASHES = re.compile(br"//+")
_keep = object.__setattr__


def request(url, ids):
    """The request that a URL (bytes) stands for, or None when the URL is not of the usual shape. ids: fields that no URL tells."""
    found = _usual(url)
    return None if found is None or b"/.." in url else _Unread(found, ids)


class _Unread(DriverRequest):
    """A request that nobody has looked at yet. At the first look it becomes a DriverRequest like any other."""

    def __init__(self, found, ids):
        _keep(self, "_source", (found, ids))

    def __getattribute__(self, name):
        return getattr(_read(self), name)

    def __setattr__(self, name, value):
        setattr(_read(self), name, value)

    def __delattr__(self, name):
        delattr(_read(self), name)

    def __eq__(self, other):
        return _read(self) == other

    def __ne__(self, other):
        return _read(self) != other

    __hash__ = None

    def __str__(self):
        return str(_read(self))

    __repr__ = __str__

    def __reduce__(self):
        return _read(self).__reduce__()


_Unread.__name__ = "DriverRequest"


def _read(unread):
    own = object.__getattribute__(unread, "__dict__")
    source = own.get("_source")
    if source:  # else another of the driver's threads looks just now, and has read all
        own.update(_values(*source))
        own.pop("_source", None)
    _keep(unread, "__class__", DriverRequest)
    return unread


def _values(found, ids):
    volume_id, path, file_id, file_version, block_id, block_version, seconds, nanoseconds = found.groups()
    values = dict(ids, volume_id=int(volume_id), file_id=int(file_id, 16), file_version=int(file_version) & _UNSIGNED_64,
                  path=_SLASHES.sub(b"/", b"/" + path).decode("ascii"))
    if block_id is None:
        values.update(request_type=DriverRequest.MANIFEST, manifest_mtime_sec=int(seconds), manifest_mtime_nsec=int(nanoseconds))
    else:
        values.update(request_type=DriverRequest.BLOCK, block_id=int(block_id), block_version=int(block_version))
    return values
