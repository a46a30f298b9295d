"""Which of the documented and deployed call forms a driver's function has, by its positional parameters."""
import functools
import types

from syndicate.worker.failures import FILE_NAME, StartupFailure, place

URL_FORMS = {2: "(request, url)", 3: "(url, config, secrets)", 4: "(request, url, config, secrets)"}
CHUNK_FORMS = {2: "(request, chunk)", 4: "(request, chunk, config, secrets)"}
ANY_NUMBER = float("inf")
_VARARGS = 4


def form_of(driver, name, function, forms):
    """How many arguments to call it with: one of the keys of forms. StartupFailure when none fits."""
    try:
        least, most = positional(function)
    except (TypeError, ValueError) as problem:
        raise _failure(driver, name, "is a %s whose parameters cannot be counted (%s)"
                       % (type(function).__name__, problem), forms)
    fitting = [count for count in forms if least <= count <= most]
    if not fitting:
        raise _failure(driver, name, "takes %s" % _counted(least, most), forms)
    return max(fitting)


def positional(function):
    """(fewest, most) positional arguments that a callable takes."""
    if type(function) is types.FunctionType and not hasattr(function, "__wrapped__"):
        return _of_code(function)
    import inspect  # only here: with it a worker would start a tenth later, for callables that hardly a driver has
    return _of_signature(inspect, function) if hasattr(inspect, "signature") else _of_python2(inspect, function)


def _of_code(function):
    code, defaults = function.__code__, len(function.__defaults__ or ())
    if len(getattr(function, "__kwdefaults__", None) or ()) < getattr(code, "co_kwonlyargcount", 0):
        raise TypeError("a keyword-only parameter has no default")
    most = ANY_NUMBER if code.co_flags & _VARARGS else code.co_argcount
    return code.co_argcount - defaults, most


def _of_signature(inspect, function):
    least, most = 0, 0
    for parameter in inspect.signature(function).parameters.values():
        required = parameter.default is parameter.empty
        if parameter.kind == parameter.VAR_POSITIONAL:
            most = ANY_NUMBER
        elif parameter.kind in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD):
            least, most = least + required, most + 1
        elif parameter.kind == parameter.KEYWORD_ONLY and required:
            raise TypeError("the keyword-only parameter %s has no default" % parameter.name)
    return least, most


def _of_python2(inspect, function):
    if isinstance(function, functools.partial):
        return _of_partial(inspect, function)
    if inspect.isfunction(function):
        return _of_code(function)
    if inspect.ismethod(function):
        bound = 0 if function.__self__ is None else 1
        return _less(_of_code(function.__func__), bound)
    if inspect.isclass(function):
        return _less(_of_code(function.__init__.__func__), 1)
    return _of_python2(inspect, function.__call__)


def _of_partial(inspect, partial):
    least, most = _less(_of_python2(inspect, partial.func), len(partial.args))
    if partial.keywords:
        # A keyword takes its parameter, and those to its right, out of reach of a positional argument.
        names = inspect.getargspec(partial.func).args[len(partial.args):]
        most = min([most] + [names.index(name) for name in partial.keywords if name in names])
    return min(least, most), most


def _less(counts, taken):
    return max(counts[0] - taken, 0), max(counts[1] - taken, 0)


def _counted(least, most):
    if most == ANY_NUMBER:
        return "at least %d positional parameters" % least
    counts = str(least) if least == most else "%d to %d" % (least, most)
    return "%s positional parameter%s" % (counts, "" if most == 1 else "s")


def _failure(driver, name, what, forms):
    function = driver.function(name)
    code = getattr(function, "__code__", None)
    line = code.co_firstlineno if code and code.co_filename == FILE_NAME else driver.line_of(name)
    accepted = ", ".join(name + forms[count] for count in sorted(forms))
    return StartupFailure("%s%s %s; accepted: %s, %s(*args)" % (place(line), name, what, accepted, name))
