"""As much of proto2 as Syndicate's messages need: classes made from tables of fields."""
from syndicate.protobufs.fields import EnumType, Field
from syndicate.protobufs.repeated import RepeatedMessage, RepeatedScalar
from syndicate.protobufs.scalars import DecodeError, EncodeError, TEXT
from syndicate.protobufs.reading import parse
from syndicate.protobufs.text import text_of


class Message(object):
    """A message. Fields that are set live in the instance, defaults in the class, so reading costs nothing extra."""

    __slots__ = ("_source", "__dict__", "__weakref__")  # _source: what a message that nobody has looked at will be made from
    FULL_NAME = None
    FIELDS = ()
    _by_name = {}
    _by_tag = {}
    _required = _holders = frozenset()
    _owner = None
    _unknown = b""

    def __init__(self, **values):
        for name, value in values.items():
            self._init_field(name, value)

    def _init_field(self, name, value):
        field = self._field(name)
        if value is None:
            return
        if field.repeated:
            getattr(self, name).extend(value)
        elif field.message:
            getattr(self, name).CopyFrom(value)
        else:
            setattr(self, name, value)

    @classmethod
    def _field(cls, name):
        try:
            return cls._by_name[name]
        except KeyError:
            raise ValueError("Protocol message %s has no field %r" % (cls.__name__, name))

    @classmethod
    def _trusted(cls, values):
        """A message of values that need no checking."""
        made = cls()
        made.__dict__.update(values)
        return made

    def __getattr__(self, name):
        # Only reached for what is neither set nor a scalar: repeated fields and messages come to life when first read.
        field = self._by_name.get(name)
        if field is None:
            raise AttributeError("Protocol message %s has no field %r" % (type(self).__name__, name))
        if field.repeated:
            made = RepeatedMessage(self, field) if field.message else RepeatedScalar(self, field)
            self.__dict__[name] = made
            return made
        unset = self.__dict__.setdefault("_unset", {})
        if name not in unset:
            unset[name] = field.message()
            unset[name].__dict__["_owner"] = (self, name)
        return unset[name]

    def __setattr__(self, name, value):
        field = self._by_name.get(name)
        if field is None or field.composite:
            raise AttributeError("Assignment not allowed to %r of %s" % (name, type(self).__name__))
        self.__dict__[name] = field.scalar.check(value)
        if self._owner:
            self._touch()

    def _touch(self):
        """Something in here was set: from now on this message is present in the one that holds it."""
        if not self._owner:
            return
        owner, name = self.__dict__.pop("_owner")
        if owner.__dict__.get("_unset", {}).pop(name, None) is self:
            owner.__dict__[name] = self
            owner._touch()

    def SetInParent(self):
        self._touch()

    def HasField(self, name):
        if self._field(name).repeated:
            raise ValueError("Protocol message %s has no singular field %r" % (type(self).__name__, name))
        return name in self.__dict__

    def ClearField(self, name):
        self._field(name)
        self.__dict__.pop(name, None)
        self.__dict__.get("_unset", {}).pop(name, None)

    def Clear(self):
        owner = self._owner
        self.__dict__.clear()
        if owner:
            self.__dict__["_owner"] = owner

    def ListFields(self):
        """(field, value) of every field that is set, by number."""
        mine = self.__dict__
        return [(field, mine[field.name]) for field in self.FIELDS
                if field.name in mine and (mine[field.name] or not field.repeated)]

    def FindInitializationErrors(self):
        """Names of the required fields that are missing, those of messages inside with their path."""
        missing = [field.name for field in self.FIELDS if field.required and field.name not in self.__dict__]
        for field, value in self.ListFields():
            if field.message:
                for index, inner in enumerate(value if field.repeated else [value]):
                    path = "%s[%d]" % (field.name, index) if field.repeated else field.name
                    missing.extend("%s.%s" % (path, name) for name in inner.FindInitializationErrors())
        return missing

    def IsInitialized(self):
        return not self.FindInitializationErrors()

    def _require(self, error):
        if self._required.issubset(self.__dict__) and not self._holders.intersection(self.__dict__):
            return  # the usual case, decided quickly
        missing = self.FindInitializationErrors()
        if missing:
            raise error("Message %s is missing required fields: %s" % (self.FULL_NAME, ",".join(missing)))

    def MergeFromString(self, data):
        """Reads more fields from bytes; the number of bytes read. DecodeError when they are not this message."""
        if isinstance(data, TEXT):
            raise TypeError("a message is read from bytes, not from text")
        self._touch()
        parse(self, bytearray(data))
        return len(data)

    def ParseFromString(self, data):
        """Like MergeFromString, from a clean slate, and every required field must be there."""
        self.Clear()
        read = self.MergeFromString(data)
        self._require(DecodeError)
        return read

    @classmethod
    def FromString(cls, data):
        made = cls()
        made.ParseFromString(data)
        return made

    def SerializePartialToString(self, **_):
        written = []
        for field, value in self.ListFields():
            for one in value if field.repeated else (value,):
                written.append(field.key)
                written.append(field.write(one))
        written.append(self._unknown)
        return b"".join(written)

    def SerializeToString(self, **_):
        """The message as bytes. EncodeError names the required fields that are missing."""
        self._require(EncodeError)
        return self.SerializePartialToString()

    def ByteSize(self):
        return len(self.SerializePartialToString())

    def MergeFrom(self, other):
        if other.__class__ is not self.__class__:  # not type(): a request that nobody has looked at is one, too
            raise TypeError("cannot merge %s into %s" % (type(other).__name__, type(self).__name__))
        self.MergeFromString(other.SerializePartialToString())

    def CopyFrom(self, other):
        if other is not self:
            if other.__class__ is self.__class__:
                self.Clear()
            self.MergeFrom(other)

    def __eq__(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self.SerializePartialToString() == other.SerializePartialToString()

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __str__(self):
        return text_of(self)

    __repr__ = __str__

    def __reduce__(self):
        return _rebuild, (type(self), self.SerializePartialToString())


def _rebuild(message, data):
    made = message()
    made.MergeFromString(data)
    return made


def message(full_name, fields, enums=()):
    """A message class from its table: (number, label, type, name) a field, where type is a scalar's name or a class."""
    members = {"FULL_NAME": full_name, "FIELDS": tuple(Field(*field) for field in fields), "_by_tag": {},
               "__module__": "syndicate.protobufs.sg_pb2"}
    members["_by_name"] = dict((field.name, field) for field in members["FIELDS"])
    members["_required"] = frozenset(field.name for field in members["FIELDS"] if field.required)
    members["_holders"] = frozenset(field.name for field in members["FIELDS"] if field.message)
    for field in members["FIELDS"]:
        members["_by_tag"].update(field.readers())
        members[field.name.upper() + "_FIELD_NUMBER"] = field.number
        if not field.composite:
            members[field.name] = field.scalar.default
    for name, values in enums:
        members[name] = EnumType(name, values)
        members.update(values)
    return type(full_name.rpartition(".")[2], (Message,), members)
