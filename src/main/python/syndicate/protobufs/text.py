"""Messages as text, the way protobuf writes them."""
from syndicate.protobufs.scalars import TEXT

_ESCAPES = {9: "\\t", 10: "\\n", 13: "\\r", 34: "\\\"", 39: "\\'", 92: "\\\\"}


def text_of(message, indent=""):
    lines = []
    for field, value in message.ListFields():
        for one in value if field.repeated else [value]:
            lines.append(_line(field, one, indent))
    return "".join(lines)


def _line(field, value, indent):
    if field.message:
        return "%s%s {\n%s%s}\n" % (indent, field.name, text_of(value, indent + "  "), indent)
    return "%s%s: %s\n" % (indent, field.name, _scalar(value))


def _scalar(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, TEXT):
        value = value.encode("utf-8")
    if isinstance(value, bytes):
        return '"%s"' % "".join(_byte(byte) for byte in bytearray(value))
    return "%d" % value


def _byte(byte):
    if byte in _ESCAPES:
        return _ESCAPES[byte]
    return chr(byte) if 32 <= byte < 127 else "\\%03o" % byte
