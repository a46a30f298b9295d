"""Builds the request that a chunk's URL stands for. In cdn_url mode the gateway sends nothing but the URL."""
import os
import re

from syndicate.protobufs.sg_pb2 import DriverRequest

_UNSIGNED_64 = (1 << 64) - 1
_DECIMAL = re.compile(br"-?[0-9]+\Z")
_HEX = re.compile(br"[0-9A-Fa-f]+\Z")
_FEWEST_PARTS = 4


class NotSyndicateUrl(ValueError):
    """A URL that is not Syndicate's; the message names the field and its offset in bytes."""


def ids():
    """The fields of a request that no URL tells; of this worker for good."""
    return {"user_id": _id_from_environment("SYNDICATE_USER_ID"), "coordinator_id": _id_from_environment("SYNDICATE_GATEWAY_ID"),
            "block_size": 0, "io_type": 0, "io_context": 0, "offset": 0, "len": 0}


def request(url, ids):
    """The DriverRequest for a URL (bytes). NotSyndicateUrl when it is not one of Syndicate's."""
    parts, values = _Parts(url), dict(ids)
    parts.read_file(values)
    parts.read_chunk(values)
    return DriverRequest._trusted(values)


def _id_from_environment(name):
    value = os.environ.get(name, "")
    return int(value) & _UNSIGNED_64 if re.match(r"[0-9]+\Z", value) else 0


class _Parts(object):
    """The parts of a URL's path; repeated slashes count as one. Offsets are worked out only when one is wrong."""

    def __init__(self, url):
        self._url = url
        if b"/.." in url and b"/../" in url + b"/":
            raise self._wrong("FS_PATH", (url + b"/").index(b"/../"), "/../ is refused")
        pieces = url.split(b"/")
        if len(pieces) < 3 or pieces[0].lower() not in (b"http:", b"https:") or pieces[1]:
            raise self._wrong("scheme", 0, "http:// is expected")
        if not pieces[2]:
            raise self._wrong("HOST", len(pieces[0]) + 2, "missing")
        self._parts = [piece for piece in pieces[3:] if piece]
        self._check_frame(len(pieces[0]) + 2 + len(pieces[2]))

    def _check_frame(self, host_end):
        count = len(self._parts)
        if count and self._parts[0] != b"DATA":
            raise self._wrong("DATA", self._offset(0), "another first part than DATA")
        if count < _FEWEST_PARTS:
            offset = self._offset(count - 1) + len(self._parts[-1]) if count else host_end
            raise self._wrong(("DATA", "VOLUME_ID", "FS_PATH", "BLOCK_ID")[count], offset, "missing")

    def _offset(self, index):
        """Where a part begins, in bytes from the URL's first."""
        pos = self._url.index(b"/", self._url.index(b"//") + 2)
        for _ in range(index + 1):
            while self._url[pos:pos + 1] == b"/":
                pos += 1
            start, pos = pos, self._url.find(b"/", pos)
        return start

    def read_file(self, values):
        index = len(self._parts) - 2
        name = self._parts[index].rsplit(b".", 2)
        if len(name) < 3:
            field = "VERSION" if len(name) == 1 else "FILE_ID_HEX"
            raise self._wrong(field, self._offset(index), "PATH.FILE_ID_HEX.VERSION is expected")
        path, file_id, version = name
        values["volume_id"] = self._number("VOLUME_ID", self._parts[1], 1, 0, 0, _UNSIGNED_64)
        values["file_id"] = self._hexadecimal(file_id, index, len(path) + 1)
        after = len(path) + len(file_id) + 2
        version = self._number("VERSION", version, index, after, -1 << 63, (1 << 63) - 1)
        values["file_version"] = version & _UNSIGNED_64
        values["path"] = self._path(index, path)

    def read_chunk(self, values):
        last = len(self._parts) - 1
        fields = self._parts[last].split(b".")
        if fields[0].startswith(b"manifest"):
            self._read_manifest(values, fields, last)
        else:
            self._read_block(values, fields, last)

    def _read_manifest(self, values, fields, last):
        if fields[0] != b"manifest" or len(fields) != 3:
            raise self._wrong("manifest", self._offset(last), "manifest.SEC.NSEC is expected")
        values["request_type"] = DriverRequest.MANIFEST
        after = len(fields[0]) + 1
        values["manifest_mtime_sec"] = self._number("SEC", fields[1], last, after, 0, (1 << 63) - 1)
        nsec = self._number("NSEC", fields[2], last, after + len(fields[1]) + 1, 0, (1 << 32) - 1)
        values["manifest_mtime_nsec"] = nsec - (1 << 32) if nsec >> 31 else nsec

    def _read_block(self, values, fields, last):
        if len(fields) != 2:
            raise self._wrong("BLOCK_ID", self._offset(last), "BLOCK_ID.BLOCK_VERSION is expected")
        values["request_type"] = DriverRequest.BLOCK
        values["block_id"] = self._number("BLOCK_ID", fields[0], last, 0, 0, _UNSIGNED_64)
        values["block_version"] = self._number(
            "BLOCK_VERSION", fields[1], last, len(fields[0]) + 1, -1 << 63, (1 << 63) - 1)

    def _path(self, index, name):
        path = b"/" + b"/".join(self._parts[2:index] + [name])
        try:
            return path.decode("utf-8")
        except UnicodeDecodeError as problem:
            for part in range(2, index + 1):
                self._check_utf8(part)
            raise self._wrong("FS_PATH", self._offset(2) + problem.start - 1, "not UTF-8")

    def _check_utf8(self, index):
        try:
            self._parts[index].decode("utf-8")
        except UnicodeDecodeError as problem:
            raise self._wrong("FS_PATH", self._offset(index) + problem.start, "not UTF-8")

    def _hexadecimal(self, digits, index, inner):
        if not _HEX.match(digits):
            raise self._wrong("FILE_ID_HEX", self._offset(index) + inner, "not a hexadecimal number")
        return self._in_range("FILE_ID_HEX", int(digits, 16), index, inner, 0, _UNSIGNED_64)

    def _number(self, field, digits, index, inner, low, high):
        if not _DECIMAL.match(digits):
            raise self._wrong(field, self._offset(index) + inner, "not a decimal number")
        if len(digits) > 1000:
            raise self._wrong(field, self._offset(index) + inner, "out of its range")
        return self._in_range(field, int(digits), index, inner, low, high)

    def _in_range(self, field, value, index, inner, low, high):
        if low <= value <= high:
            return value
        raise self._wrong(field, self._offset(index) + inner, "out of its range")

    @staticmethod
    def _wrong(field, offset, what):
        return NotSyndicateUrl("not a Syndicate URL: %s at byte %d: %s" % (field, offset, what))
