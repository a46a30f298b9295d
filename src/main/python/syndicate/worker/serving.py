"""The loops that answer requests, one for each kind of mode, until the input ends."""
import operator
import os

from syndicate.protobufs.sg_pb2 import DecodeError, DriverRequest
from syndicate.util import stderr
from syndicate.worker import urls
from syndicate.worker.forms import CHUNK_FORMS, URL_FORMS
from syndicate.worker.gateway_pipes import Unreadable
from syndicate.worker.usual_urls import Unread, is_usual, set_source

# Not an integer, so the gateway fails the request and stays in step. It reads this line into 100 bytes, unchecked.
NO_URL = b"cdn_url failed\n"
NOT_BYTES = b"-5\n"
_TEXT = type(u"")


def serve_urls(gateway, function, form, driver, _):
    """cdn_url: a URL in, a URL out. What is usual is answered here, in few steps; all else step by step."""
    unusual = _UrlSteps(gateway, function, form, driver)
    if os.environ.get("SYNDICATE_DEBUG") == "1":
        return unusual.serve_loudly()
    read_text, answer_text = gateway.read_text, gateway.answer_text
    config, secrets, ids = driver.config, driver.secrets, unusual.ids
    while True:
        url = read_text()
        if url is None:
            if not unusual.serve_next():
                return
            continue
        if form == 3:
            answer = function(url, config, secrets)
        else:
            if not is_usual(url):
                unusual.serve(_bytes(url))
                continue
            request = Unread()
            set_source(request, (url, ids))
            answer = function(request, url) if form == 2 else function(request, url, config, secrets)
        if type(answer) is not str or not answer_text(answer):
            unusual.answer(answer)


class _UrlSteps(object):
    """Any URL from its bytes to its answer, with a word in the log about each where debugging is on."""

    def __init__(self, gateway, function, form, driver):
        self._gateway, self._function, self._debug = gateway, function, False
        self.ids = urls.ids()
        self._arguments = self._arguments_of(form, driver.config, driver.secrets)

    def _arguments_of(self, form, config, secrets):
        if form == 3:
            return lambda url: (_native(url), config, secrets)
        settings = (config, secrets) if form == 4 else ()
        return lambda url: (urls.request(url, self.ids), _native(url)) + settings

    def serve_loudly(self):
        self._debug = True
        while self.serve_next():
            pass

    def serve_next(self):
        """False at the end of the input."""
        url = self._gateway.read_chunk()
        if url is not None:
            self.serve(url)
        return url is not None

    def serve(self, url):
        if self._debug:
            stderr.log("DEBUG", "Translate '%s' into a CDN-compatible URL" % stderr.shown(url))
        try:
            given = self._arguments(url)
        except urls.NotSyndicateUrl as problem:
            _refuse(self._gateway, str(problem))
        else:
            self.answer(self._function(*given))

    def answer(self, answer):
        """Answers what the driver has returned."""
        answer = _url_bytes(self._gateway, answer)
        if answer is None:
            return
        if self._debug:
            self._gateway.flush_logs()
            stderr.log("DEBUG", "write back URL '%s'" % stderr.shown(answer))
        self._gateway.answer_chunk(answer)


#: How text that is no UTF-8 goes to the driver and comes back unharmed
_ODD_TEXT = "strict" if bytes is str else "surrogateescape"
_native = bytes if bytes is str else operator.methodcaller("decode", "utf-8", _ODD_TEXT)
_bytes = bytes if bytes is str else operator.methodcaller("encode", "utf-8")


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
