"""The loops that answer requests, one for each kind of mode, until the input ends."""
import operator
import os

from syndicate.protobufs.sg_pb2 import DecodeError, DriverRequest
from syndicate.util import stderr
from syndicate.worker.forms import CHUNK_FORMS, URL_FORMS
from syndicate.worker.gateway_pipes import Unreadable
from syndicate.worker.urls import NotSyndicateUrl, RequestMaker

# Not an integer, so the gateway fails the request and stays in step. It reads this line into 100 bytes, unchecked.
NO_URL = b"cdn_url failed\n"
NOT_BYTES = b"-5\n"
_TEXT = type(u"")


def serve_urls(gateway, function, form, driver, _):
    """cdn_url: a URL in, a URL out."""
    debug = os.environ.get("SYNDICATE_DEBUG") == "1"
    arguments = _url_arguments(form, driver.config, driver.secrets)
    while True:
        url = gateway.read_chunk()
        if url is None:
            return
        if debug:
            stderr.log("DEBUG", "Translate '%s' into a CDN-compatible URL" % stderr.shown(url))
        try:
            given = arguments(url)
        except NotSyndicateUrl as problem:
            _refuse(gateway, str(problem))
            continue
        answer = _url_bytes(gateway, function(*given))
        if answer is None:
            continue
        if debug:
            gateway.flush_logs()
            stderr.log("DEBUG", "write back URL '%s'" % stderr.shown(answer))
        gateway.answer_chunk(answer)


def _url_arguments(form, config, secrets):
    if form == 3:
        return lambda url: (_native(url), config, secrets)
    make = RequestMaker().request
    if form == 2:
        return lambda url: (make(url), _native(url))
    return lambda url: (make(url), _native(url), config, secrets)


#: How text that is no UTF-8 goes to the driver and comes back unharmed
_ODD_TEXT = "strict" if bytes is str else "surrogateescape"
_native = bytes if bytes is str else operator.methodcaller("decode", "utf-8", _ODD_TEXT)


def _url_bytes(gateway, answer):
    """The answer's bytes; None where it is no URL, which is said then."""
    if isinstance(answer, _TEXT):
        try:
            return answer.encode("utf-8", _ODD_TEXT)
        except UnicodeEncodeError:
            return _refuse(gateway, "cdn_url returned text that UTF-8 cannot hold: the read would fail")
    if isinstance(answer, (bytes, bytearray)):
        return answer
    return _refuse(gateway, "cdn_url returned %s: the read would fail" % _named(answer))


def _refuse(gateway, why):
    gateway.flush_logs()
    stderr.log("ERROR", why)
    gateway.answer(NO_URL)


def _named(value):
    return "None" if value is None else type(value).__name__


def serve_chunks(gateway, function, form, driver, mode):
    """serialize and deserialize: a request and a chunk in, a result code and a chunk out."""
    settings = (driver.config, driver.secrets) if form == 4 else ()
    while True:
        request = gateway.read_chunk()
        if request is None:
            return
        request = _request(request)
        chunk = gateway.read_chunk()
        if chunk is None:
            raise Unreadable("The input ends between a request and its chunk")
        answer = function(request, chunk, *settings)
        if isinstance(answer, (bytes, bytearray)):
            gateway.answer_chunk(answer, b"0\n")
        else:
            gateway.flush_logs()
            stderr.log("ERROR", "%s returned %s, not bytes: the request fails" % (mode, _named(answer)))
            gateway.answer(NOT_BYTES)


def _request(data):
    try:
        return DriverRequest.FromString(data)
    except DecodeError as problem:
        raise Unreadable("A request of %d bytes cannot be read: %s" % (len(data), problem))


#: mode: (accepted call forms, the loop that serves it)
MODES = {
    "cdn_url": (URL_FORMS, serve_urls),
    "serialize": (CHUNK_FORMS, serve_chunks),
    "deserialize": (CHUNK_FORMS, serve_chunks),
}
