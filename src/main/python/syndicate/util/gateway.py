"""What a Syndicate driver may import: read the request at hand, log, know where it runs.

Request functions take a DriverRequest. Files for the framing helpers are binary files or sockets.
"""
import os

from syndicate.protobufs.sg_pb2 import DriverRequest, Manifest  # noqa: F401 (drivers import them from here, too)
from syndicate.util import stderr
from syndicate.worker import wire_int

_TYPES = {DriverRequest.BLOCK: "block", DriverRequest.MANIFEST: "manifest", DriverRequest.RENAME_HINT: "rename_hint"}
_WITH_RANGE = (DriverRequest.READ, DriverRequest.WRITE)


def request_type(request):
    """"block", "manifest" or "rename_hint". ValueError for any other type."""
    try:
        return _TYPES[request.request_type]
    except KeyError:
        raise ValueError("Invalid driver request type %r" % request.request_type)


def request_path(request):
    """The file's absolute path, as a native str (UTF-8 bytes on Python 2)."""
    return _native(request.path)


def request_new_path(request):
    """The path that a rename hint leads to, as a native str; empty for other requests."""
    return _native(request.new_path)


def request_byte_offset(request):
    """Where in the file the I/O begins, in bytes; None without a READ or WRITE hint."""
    return request.offset if request.io_type in _WITH_RANGE else None


def request_byte_len(request):
    """How many bytes the I/O is long; None without a READ or WRITE hint."""
    return request.len if request.io_type in _WITH_RANGE else None


def request_to_storage_path(request):
    """A path that is the same for the same chunk, whatever its file is called."""
    file_path = "%d/%X" % (request.volume_id, request.file_id)
    if request_type(request) == "block":
        return "%s/%d/%d" % (file_path, request.block_id, request.block_version)
    return "%s/manifest/%d.%d" % (file_path, request.manifest_mtime_sec, request.manifest_mtime_nsec)


def path_join(a, *b):
    """Joins paths; a slash at the start of a later one does not make it start over."""
    return os.path.join(a, *[part.strip("/") for part in b])


def log_debug(msg):
    """Writes a DEBUG line to the gateway's log."""
    stderr.log("DEBUG", msg)


def log_error(msg):
    """Writes an ERROR line to the gateway's log."""
    stderr.log("ERROR", msg)


def get_gateway_id():
    return _id("SYNDICATE_GATEWAY_ID")


def get_volume_id():
    return _id("SYNDICATE_VOLUME_ID")


def get_user_id():
    return _id("SYNDICATE_USER_ID")


def get_config_path():
    return _variable("SYNDICATE_CONFIG_PATH")


def get_ipc_root():
    return _variable("SYNDICATE_IPC_PATH")


def read_int(f):
    """The next integer, or None at the end of input. ValueError when it is not one."""
    line = _read_line(f)
    if not line:
        return None
    value = wire_int.parse(line[:-1]) if line.endswith(b"\n") else None
    if value is None:
        raise ValueError("Not an integer of at most %d characters" % wire_int.LONGEST)
    return value


def read_data(f, size):
    """Exactly size bytes and the newline after them; the bytes. ValueError when that is not what comes."""
    data = _read_exactly(f, size + 1)
    if len(data) <= size:
        raise ValueError("Data too short (size = %d, read = %d)" % (size, len(data)))
    if data[-1:] != b"\n":
        raise ValueError("Data too long (size = %d, no newline follows)" % size)
    return data[:-1]


def read_chunk(f):
    """The next chunk, or None at the end of input. ValueError when it is damaged."""
    size = read_int(f)
    if size is not None and size < 0:
        raise ValueError("A chunk of %d bytes cannot be" % size)
    return None if size is None else read_data(f, size)


def read_request(f):
    """The DriverRequest in the next chunk, or None at the end of input. ValueError when it is damaged."""
    data = read_chunk(f)
    return None if data is None else DriverRequest.FromString(data)


def write_int(f, i):
    _writer(f)(b"%d\n" % i)


def write_data(f, data):
    _writer(f)(data + b"\n")


def write_chunk(f, data):
    _writer(f)(b"%d\n%s\n" % (len(data), data))


def _native(text):
    return text.encode("utf-8") if str is bytes else text


def _variable(name):
    value = os.environ.get(name)
    if value is None:
        raise EnvironmentError("%s is not set" % name)
    return value


def _id(name):
    value = _variable(name)
    try:
        return int(value)
    except ValueError:
        raise ValueError("%s is %r, not a decimal number" % (name, value))


def _writer(f):
    return f.write if hasattr(f, "write") else f.sendall


def _read_line(f):
    """A line with its newline, or as much of one as a number may be long."""
    if hasattr(f, "readline"):
        return f.readline(wire_int.LONGEST + 1)
    line = b""
    while len(line) <= wire_int.LONGEST and not line.endswith(b"\n"):
        byte = f.recv(1)
        if not byte:
            break
        line += byte
    return line


def _read_exactly(f, size):
    read = f.read if hasattr(f, "read") else f.recv
    pieces = []
    while size > 0:
        piece = read(size)
        if not piece:
            break
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)
