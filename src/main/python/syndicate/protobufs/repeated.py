"""The lists that stand for repeated fields; they check what is put into them."""


class RepeatedScalar(list):
    """Values of one scalar type."""

    def __init__(self, message, field):
        list.__init__(self)
        self._message, self._check = message, field.scalar.check

    def append(self, value):
        list.append(self, self._check(value))
        self._message._touch()

    def extend(self, values):
        checked = [self._check(value) for value in values]
        list.extend(self, checked)
        if checked:
            self._message._touch()

    def insert(self, index, value):
        list.insert(self, index, self._check(value))
        self._message._touch()

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            value = [self._check(one) for one in value]
        else:
            value = self._check(value)
        list.__setitem__(self, index, value)

    def __iadd__(self, values):
        self.extend(values)
        return self


class RepeatedMessage(list):
    """Messages of one type. What is put in is copied; add() makes a new one in place."""

    def __init__(self, message, field):
        list.__init__(self)
        self._message, self._type = message, field.message

    def add(self, **values):
        made = self._type(**values)
        list.append(self, made)
        self._message._touch()
        return made

    def append(self, message):
        copy = self._type()
        copy.CopyFrom(message)
        list.append(self, copy)
        self._message._touch()

    def extend(self, messages):
        for message in list(messages):
            self.append(message)

    def __iadd__(self, messages):
        self.extend(messages)
        return self

    def __setitem__(self, index, message):
        raise TypeError("a repeated message field does not support item assignment")
