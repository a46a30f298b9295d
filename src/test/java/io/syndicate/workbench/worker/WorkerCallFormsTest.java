package io.syndicate.workbench.worker;

import static io.syndicate.workbench.worker.WorkerRig.URL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.request.sg.DriverRequest;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** The documented and the deployed call forms, told apart by counting positional parameters. */
class WorkerCallFormsTest {

    private static final String SHOW = """
            import functools
            def show(*given):
                names = {"DriverRequest": "request", "dict": "dict"}
                return " ".join(names.get(type(one).__name__, "url") for one in given)
            """;
    private static final String REQUEST_URL = "request url";
    private static final String DEPLOYED = "url dict dict";
    private static final String ALL_FOUR = "request url dict dict";

    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("def cdn_url(request, url): return show(request, url)", REQUEST_URL),
            Map.entry("def cdn_url(url, config, secrets): return show(url, config, secrets)", DEPLOYED),
            Map.entry("def cdn_url(r, u, c, s): return show(r, u, c, s)", ALL_FOUR),
            Map.entry("def cdn_url(*args): return show(*args)", ALL_FOUR),
            Map.entry("def cdn_url(r, u, *args): return show(r, u, *args)", ALL_FOUR),
            Map.entry("def cdn_url(r, u, c=None, s=None): return show(r, u, c, s)", ALL_FOUR),
            Map.entry("def cdn_url(r, u, c, s, more=1): return show(r, u, c, s)", ALL_FOUR),
            Map.entry("cdn_url = lambda r, u: show(r, u)", REQUEST_URL),
            Map.entry("cdn_url = lambda u, c, s, **rest: show(u, c, s)", DEPLOYED),
            Map.entry("def five(a, r, u, c, s): return show(r, u, c, s)\ncdn_url = functools.partial(five, 1)", ALL_FOUR),
            Map.entry("def more(r, u, c, s, k): return show(r, u, c, s)\ncdn_url = functools.partial(more, k=1)", ALL_FOUR),
            Map.entry("class Rewriter(object):\n  def __call__(self, r, u): return show(r, u)\ncdn_url = Rewriter()",
                    REQUEST_URL),
            Map.entry("class Rewriter(object):\n  def go(self, u, c, s): return show(u, c, s)\ncdn_url = Rewriter().go", DEPLOYED),
            Map.entry("def plain(f):\n  def inner(r, u): return f(r, u)\n  return inner\n"
                    + "@plain\ndef cdn_url(r, u): return show(r, u)", REQUEST_URL));

    @Test
    void everyCallableMustBeCalledInTheFormThatItsParametersSay() {
        Pythons.each(python -> {
            for (var form : FORMS.entrySet()) {
                try (var worker = WorkerRig.ready(python, "cdn_url", SHOW + form.getKey())) {
                    assertEquals(form.getValue(), worker.rewrite(URL), form.getKey());
                }
            }
        }, Pythons.oldestAndNewest());
    }

    @Test
    void aWrappedFunctionMustBeCountedByWhatItWrapsWherePythonKnowsIt() throws Exception {
        String wrapped = """
                def logged(f):
                    @functools.wraps(f)
                    def inner(*args):
                        return f(*args)
                    return inner
                @logged
                def cdn_url(url, config, secrets):
                    return show(url, config, secrets)
                """;
        try (var worker = WorkerRig.ready(Pythons.any(), "cdn_url", SHOW + wrapped)) {
            assertEquals(DEPLOYED, worker.rewrite(URL));
        }
    }

    @Test
    void chunkModesMustTakeTwoOrFourArguments() {
        var request = DriverRequest.newBuilder().setVolumeId(1).setUserId(2).setCoordinatorId(3).setFileId(4)
                .setFileVersion(5).setRequestType(1).setPath("/a").build();
        Pythons.each(python -> {
            for (String parameters : List.of("request, chunk", "request, chunk, config, secrets", "*args", "request, chunk, level=9")) {
                try (var worker = WorkerRig.ready(python, "serialize", "def serialize(" + parameters + "): return b'fine'")) {
                    assertEquals("fine", WorkerRig.text(worker.convert(request, new byte[3])), parameters);
                }
            }
        }, Pythons.oldestAndNewest());
    }

    @Test
    void anyOtherFormMustFailAtStartAndNameTheLineAndTheAcceptedForms() {
        String accepted = "; accepted: cdn_url(request, url), cdn_url(url, config, secrets), "
                + "cdn_url(request, url, config, secrets), cdn_url(*args)\n";
        Pythons.each(python -> {
            refuses(python, "cdn_url", "\n\ndef cdn_url(a): pass", "driver.py:3: cdn_url takes 1 positional parameter" + accepted);
            refuses(python, "cdn_url", "\ndef cdn_url(a, b, c, d, e): pass", "driver.py:2: cdn_url takes 5 positional parameters"
                    + accepted);
            refuses(python, "cdn_url", "def cdn_url(): pass", "driver.py:1: cdn_url takes 0 positional parameters" + accepted);
            refuses(python, "cdn_url", "x = 1\ncdn_url = 5", "driver.py:2: cdn_url is int, not a function\n");
            refuses(python, "serialize", "def serialize(a, b, c): pass", "driver.py:1: serialize takes 3 positional parameters; "
                    + "accepted: serialize(request, chunk), serialize(request, chunk, config, secrets), serialize(*args)\n");
            refuses(python, "cdn_url", "def cdn_url(a, b): pass\ndriver_init = 1", "driver.py:2: driver_init is int, not a function\n");
        }, Pythons.oldestAndNewest());
    }

    @Test
    void keywordOnlyParametersWithoutDefaultMustBeRefused() throws Exception {
        refuses(Pythons.any(), "cdn_url", "def cdn_url(r, u, *, k): pass", "driver.py:1: cdn_url is a function whose parameters");
    }

    private static void refuses(Interpreter python, String mode, String driver, String said) throws Exception {
        try (var worker = WorkerRig.loaded(python, mode, driver)) {
            assertEquals("1\n", worker.handshake());
            assertEquals(2, worker.exit());
            assertTrue(worker.errors().startsWith("[Driver PID ERROR] " + said), worker::errors);
        }
    }
}
