"""Reads a message's bytes. This is on the path of every request: one loop, few calls."""
from syndicate.protobufs.fields import MANY, MESSAGE, ONE, PACKED
from syndicate.protobufs.scalars import (
    BYTES, FIXED32, FIXED64, GROUP_END, GROUP_START, VARINT, DecodeError, read_varint)


def parse(message, buf):
    """Merges the fields in buf, a bytearray, into the message. DecodeError when it is damaged."""
    try:
        _fields(message, buf)
    except IndexError:
        raise DecodeError("Truncated message: %s ends within a field" % message.FULL_NAME)


def _fields(message, buf):
    pos, end = 0, len(buf)
    by_tag, values = message._by_tag, message.__dict__
    while pos < end:
        start = pos
        tag = buf[pos]
        pos += 1
        if tag > 127:
            tag, pos = read_varint(buf, start)
        known = by_tag.get(tag)
        wire = tag & 7
        if known is None:
            pos = _skip(buf, tag, pos)
            values["_unknown"] = message._unknown + bytes(buf[start:pos])
            continue
        value = buf[pos]
        pos += 1
        if value > 127:
            value, pos = read_varint(buf, pos - 1)
        if wire == BYTES:
            first, pos = pos, pos + value
            if pos > end:
                raise IndexError(pos)
            value = bytes(buf[first:pos])
        keep, name, read = known
        if keep == ONE:
            values[name] = read(value)
        else:
            _keep(message, keep, name, read, value)


def _keep(message, keep, name, read, value):
    if keep == MANY:
        list.append(getattr(message, name), read(value))
    elif keep == PACKED:
        _unpack(getattr(message, name), read, bytearray(value))
    elif keep == MESSAGE:
        inner = getattr(message, name)
        inner._touch()
        parse(inner, bytearray(value))
    else:
        inner = read()
        parse(inner, bytearray(value))
        list.append(getattr(message, name), inner)


def _unpack(values, read, buf):
    pos = 0
    while pos < len(buf):
        value, pos = read_varint(buf, pos)
        list.append(values, read(value))


def _skip(buf, tag, pos):
    """The position after an unknown field whose tag was just read."""
    wire = tag & 7
    if tag >> 3 == 0:
        raise DecodeError("Field number 0 at byte %d" % pos)
    if wire == VARINT:
        return read_varint(buf, pos)[1]
    if wire == GROUP_START:
        return _skip_group(buf, tag, pos)
    if wire == BYTES:
        length, pos = read_varint(buf, pos)
        pos += length
    elif wire in (FIXED32, FIXED64):
        pos += 4 if wire == FIXED32 else 8
    else:
        raise DecodeError("Unexpected wire type %d at byte %d" % (wire, pos))
    if pos > len(buf):
        raise IndexError(pos)
    return pos


def _skip_group(buf, opening, pos):
    depth = [opening >> 3]
    while depth:
        tag, pos = read_varint(buf, pos)
        if tag & 7 == GROUP_START:
            depth.append(tag >> 3)
        elif tag & 7 == GROUP_END:
            if depth.pop() != tag >> 3:
                raise DecodeError("Group of field %d ends unopened" % (tag >> 3))
        else:
            pos = _skip(buf, tag, pos)
    return pos
