"""Requests for URLs of the usual shape: one look at the URL tells that it is right; it is taken apart only for who reads the request."""
import operator
import re

from syndicate.protobufs.sg_pb2 import DriverRequest

_UNSIGNED_64 = (1 << 64) - 1
# Fewer digits than a field may have, so that every number is in its range. Whatever this leaves out, syndicate.worker.urls judges.
_USUAL = re.compile(r"https?://[^/]+/+DATA/+[0-9]{1,19}(?!.*/\.\.)/.+\.[0-9A-Fa-f]{1,16}\.-?[0-9]{1,18}/+"
                    r"(?:[0-9]{1,19}\.-?[0-9]{1,18}|manifest\.[0-9]{1,18}\.[0-9]{1,9})\Z")
#: whether a URL (native text, UTF-8 on Python 2) is of the usual shape
is_usual = _USUAL.match
#: gives an Unread its source: (a usual URL, the fields that no URL tells)
set_source, _source_of = DriverRequest._source.__set__, DriverRequest._source.__get__
_text = operator.methodcaller("decode", "utf-8") if bytes is str else str


class Unread(DriverRequest):
    """A request that nobody has looked at yet: at the first look it becomes a DriverRequest like any other, made from its source."""

    __init__ = object.__init__  # no Python on the way

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


Unread.__name__ = "DriverRequest"


def _read(unread):
    source = _source_of(unread)
    if source:  # else another of the driver's threads looks just now, and has read all
        object.__getattribute__(unread, "__dict__").update(_values(*source))
        set_source(unread, None)
    object.__setattr__(unread, "__class__", DriverRequest)
    return unread


def _values(url, ids):
    parts = [part for part in url.split("/") if part]  # http:, host, DATA, volume, the path's folders, file, chunk
    name, file_id, file_version = parts[-2].rsplit(".", 2)
    parts[-2] = name
    values = dict(ids, volume_id=int(parts[3]), file_id=int(file_id, 16), file_version=int(file_version) & _UNSIGNED_64,
                  path=_text("/" + "/".join(parts[4:-1])))
    chunk = parts[-1].split(".")
    if len(chunk) == 3:
        values.update(request_type=DriverRequest.MANIFEST, manifest_mtime_sec=int(chunk[1]), manifest_mtime_nsec=int(chunk[2]))
    else:
        values.update(request_type=DriverRequest.BLOCK, block_id=int(chunk[0]), block_version=int(chunk[1]))
    return values
