"""The protocol's integers: decimal ASCII with an optional minus sign."""
import re

LONGEST = 99
_INT = re.compile(br"-?[0-9]+\Z")


def parse(line):
    """The integer in a line (bytes, without its newline), or None when it is not one."""
    if len(line) <= LONGEST and _INT.match(line):
        return int(line)
    return None
