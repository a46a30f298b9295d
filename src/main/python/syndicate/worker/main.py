"""The life of a worker: start-up, requests, end."""
import numbers
import os
import signal
import sys

from syndicate.util import stderr
from syndicate.worker import failures, settings, workbench
from syndicate.worker.driver import Driver
from syndicate.worker.forms import form_of
from syndicate.worker.gateway_pipes import GatewayGone, GatewayPipes, Unreadable
from syndicate.worker.serving import MODES

READY, FAILED, NOT_IMPLEMENTED = b"0\n", b"1\n", b"2\n"
EXIT_OK, EXIT_USAGE, EXIT_STARTUP, EXIT_UNREADABLE, EXIT_RAISED = range(5)


def main(arguments):
    """Runs a worker for the mode in arguments; the exit status."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # even where the parent ignores it
    features = workbench.Features()
    gateway = GatewayPipes()
    if len(arguments) != 1 or arguments[0] not in MODES:
        return _bad_usage(gateway)
    features.switch_on(gateway)
    try:
        return Worker(gateway, arguments[0]).run()
    except GatewayGone:
        return EXIT_STARTUP  # it left before the worker had started
    finally:
        gateway.flush_logs()


def _bad_usage(gateway):
    if os.isatty(2):
        stderr.log("ERROR", "usage: ug-driver " + "|".join(sorted(MODES)))
    gateway.answer(FAILED)
    return EXIT_USAGE


class Worker(object):
    """One worker: one mode, one driver."""

    def __init__(self, gateway, mode):
        self._gateway, self._mode = gateway, mode
        self._forms, self._serve = MODES[mode]
        self._driver = self._shutdown = None

    def run(self):
        try:
            raw = self._read_startup()
        except KeyboardInterrupt:
            return EXIT_OK  # a spare, stopped before it was needed
        except Unreadable as problem:
            return self._failed(str(problem))
        if raw is None:
            return EXIT_OK  # a spare that was never needed
        try:
            serve = self._start(*raw)
        except failures.StartupFailure as problem:
            return self._failed(str(problem), problem.from_exception)
        except GatewayGone:
            raise
        except BaseException:
            return self._raised_at_start()
        return self._serve_until_end(serve) if serve else EXIT_OK

    def _read_startup(self):
        """[config, secrets, driver] as bytes, or None when the input ends before the first."""
        first = self._gateway.read_chunk()
        if first is None:
            return None
        chunks = [first, self._gateway.read_chunk(), self._gateway.read_chunk()]
        if None in chunks:
            raise Unreadable("The input ends before config, secrets and driver have come")
        return chunks

    def _start(self, config, secrets, source):
        """Loads the driver and says READY or NOT_IMPLEMENTED; the loop to run, or None when there is none."""
        config, secrets = settings.parse("config", config), settings.parse("secrets", secrets)
        self._driver = driver = Driver(config, secrets)
        driver.load(source)
        function = driver.function(self._mode)
        if function is None:
            stderr.log("ERROR", "No implementation for '%s'" % self._mode)
            self._gateway.answer(NOT_IMPLEMENTED)
            return None
        form = form_of(driver, self._mode, function, self._forms)
        init, self._shutdown = driver.function("driver_init"), driver.function("driver_shutdown")
        if init:
            self._init(init)
        self._gateway.answer(READY)
        return lambda: self._serve(self._gateway, function, form, driver, self._mode)

    def _init(self, init):
        ready = init(self._driver.config, self._driver.secrets)
        if not ready:
            returned = str(ready) if ready in (None, False) else "an empty or false %s" % type(ready).__name__
            raise failures.StartupFailure("%sdriver_init returned %s: the driver does not start"
                                          % (failures.place(self._driver.line_of("driver_init")), returned))

    def _failed(self, why, from_exception=False):
        failures.report(why, from_exception)
        self._gateway.answer(FAILED)
        return EXIT_STARTUP

    def _raised_at_start(self):
        self._report_raised("driver_init")
        self._gateway.answer(FAILED)
        return EXIT_STARTUP

    def _report_raised(self, name):
        kind, value, frames = sys.exc_info()
        self._gateway.flush_logs()
        if isinstance(value, SyntaxError) and value.filename == failures.FILE_NAME:
            frames = None
        failures.report_exception(kind, value, frames, self._driver and self._driver.line_of(name))

    def _serve_until_end(self, serve):
        try:
            serve()
        except KeyboardInterrupt:
            return self._stop()
        except Unreadable as problem:
            self._gateway.flush_logs()
            stderr.log_as_is("ERROR", problem.with_evidence())
            return EXIT_UNREADABLE
        except SystemExit:
            raise
        except GatewayGone:
            pass  # nobody reads the answers any more: that is an end of input too
        except BaseException:
            self._report_raised(self._mode)
            return EXIT_RAISED
        return self._stop("Worker exiting")

    def _stop(self, farewell=None):
        """Lets the driver shut down; its int is the exit status."""
        status = None
        try:
            status = self._shutdown() if self._shutdown else None
        except SystemExit:
            raise
        except BaseException:
            self._report_raised("driver_shutdown")
            return EXIT_RAISED
        finally:
            self._gateway.flush_logs()
            if farewell:
                stderr.log("DEBUG", farewell)
        return int(status) if isinstance(status, numbers.Integral) else EXIT_OK
