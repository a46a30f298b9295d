"""How the scalar types of proto2 are checked, written and read."""
import numbers

VARINT, FIXED64, BYTES, GROUP_START, GROUP_END, FIXED32 = range(6)
TEXT = type(u"")
MASK_64 = (1 << 64) - 1
_MASK_32 = (1 << 32) - 1
_ONE_BYTE = [bytes(bytearray([value])) for value in range(128)]


class DecodeError(ValueError):
    """These bytes are not the message they should be."""


class EncodeError(ValueError):
    """This message cannot be written, because required fields are missing."""


def write_varint(value):
    """The bytes of an integer; a negative one becomes its 64-bit two's complement."""
    if 0 <= value < 128:
        return _ONE_BYTE[value]
    value &= MASK_64
    written = bytearray()
    while value > 127:
        written.append(value & 127 | 128)
        value >>= 7
    written.append(value)
    return bytes(written)


def read_varint(buf, pos):
    """(value, next position) of the integer at pos; an IndexError where the bytes end too early."""
    value = shift = 0
    while True:
        byte = buf[pos]
        pos += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value & MASK_64, pos
        shift += 7
        if shift > 63:
            raise DecodeError("Integer of more than ten bytes at byte %d" % (pos - 10))


def write_bytes(value):
    return write_varint(len(value)) + value


class Scalar(object):
    """One scalar type: its wire type, its default, and how values come and go."""

    def __init__(self, wire, default, check, write, read):
        self.wire, self.default = wire, default
        self.check, self.write, self.read = check, write, read


def _integer(low, high):
    def check(value):
        if not isinstance(value, numbers.Integral):
            raise TypeError("%r has type %s, but expected an integer" % (value, type(value).__name__))
        if not low <= value <= high:
            raise ValueError("Value out of range: %d" % value)
        return int(value)
    return check


def _check_bytes(value):
    if isinstance(value, (bytes, bytearray)):
        return bytes(value)
    raise TypeError("%r has type %s, but expected bytes" % (value, type(value).__name__))


def _check_text(value):
    if isinstance(value, bytes):
        return value.decode("utf-8")
    if not isinstance(value, TEXT):
        raise TypeError("%r has type %s, but expected text" % (value, type(value).__name__))
    value.encode("utf-8")
    return value


def _read_text(value):
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        raise DecodeError("Text is not UTF-8")


def _signed(bits):
    mask, sign = (1 << bits) - 1, 1 << (bits - 1)
    return lambda value: ((value & mask) ^ sign) - sign


_check_int32 = _integer(-1 << 31, (1 << 31) - 1)

SCALARS = {
    "uint64": Scalar(VARINT, 0, _integer(0, MASK_64), write_varint, int),
    "int64": Scalar(VARINT, 0, _integer(-1 << 63, (1 << 63) - 1), write_varint, _signed(64)),
    "uint32": Scalar(VARINT, 0, _integer(0, _MASK_32), write_varint, lambda value: value & _MASK_32),
    "int32": Scalar(VARINT, 0, _check_int32, write_varint, _signed(32)),
    "bool": Scalar(VARINT, False, lambda value: bool(_check_int32(value)), write_varint, bool),
    "bytes": Scalar(BYTES, b"", _check_bytes, write_bytes, bytes),
    "string": Scalar(BYTES, u"", _check_text, lambda value: write_bytes(value.encode("utf-8")), _read_text),
}
