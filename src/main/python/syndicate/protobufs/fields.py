"""What is known of a field, and of an enum: the rows of a message's table."""
from syndicate.protobufs.scalars import BYTES, SCALARS, write_bytes, write_varint

ONE, MANY, PACKED, MESSAGE, MESSAGES = range(5)


class Field(object):
    """One field of a message."""

    def __init__(self, number, label, kind, name):
        self.number, self.label, self.name = number, label, name
        self.required, self.repeated = label == "required", label == "repeated"
        self.message = None if isinstance(kind, str) else kind
        self.type = "message" if self.message else kind
        self.scalar = None if self.message else SCALARS[kind]
        self.composite = self.repeated or self.message is not None
        self.wire = BYTES if self.message else self.scalar.wire
        self.key = write_varint(number << 3 | self.wire)

    def write(self, value):
        """The bytes of one value, without the key."""
        return write_bytes(value.SerializePartialToString()) if self.message else self.scalar.write(value)

    def readers(self):
        """{tag: (how it is kept, name, function that reads one value)}; repeated numbers may come packed too."""
        tag = self.number << 3 | self.wire
        if self.message:
            return {tag: (MESSAGES if self.repeated else MESSAGE, self.name, self.message)}
        table = {tag: (MANY if self.repeated else ONE, self.name, self.scalar.read)}
        if self.repeated and self.wire != BYTES:
            table[self.number << 3 | BYTES] = (PACKED, self.name, self.scalar.read)
        return table


class EnumType(object):
    """The names of an enum's numbers, with the look-ups that protobuf offers."""

    def __init__(self, name, values):
        self._name, self._items = name, sorted(values.items(), key=lambda item: item[1])
        self.__dict__.update(values)

    def Name(self, number):
        for name, value in self._items:
            if value == number:
                return name
        raise ValueError("Enum %s has no name defined for value %r" % (self._name, number))

    def Value(self, name):
        for known, value in self._items:
            if known == name:
                return value
        raise ValueError("Enum %s has no value defined for name %r" % (self._name, name))

    def keys(self):
        return [name for name, _ in self._items]

    def values(self):
        return [value for _, value in self._items]

    def items(self):
        return list(self._items)
