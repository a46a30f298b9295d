package io.syndicate.workbench.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Interpreter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule on real interpreters: what it must find and where, and what it must leave alone. */
class LintRulesTest {

    private static LintRig rig;

    @BeforeAll
    static void start() throws Exception {
        rig = new LintRig();
    }

    @AfterAll
    static void end() throws Exception {
        rig.close();
    }

    /**
     * {@code pythons}: 2, 3 or both. {@code found}: rule line:column-end, separated by commas; ¶ stands for a line's end, → for four
     * spaces.
     */
    @ParameterizedTest(name = "{2} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # names
        both | x = 1¶y = x + nothing | undefined-name 2:9-16
        both | "ünï"; y = nothing | undefined-name 1:12-19
        both | def f():¶→return later()¶def later():¶→return 1 | ''
        both | y = [i for i in (1, 2) if i]¶z = {k: v for k, v in {}.items()}¶l = lambda a: a | ''
        3    | def f():¶→return [i for i in (1, 2)] + [j for j in i] | undefined-name 2:46-47
        both | def f():¶→global made¶→made = 1¶def g():¶→return made | worker-state 3:5-9
        both | from os.path import *¶y = join("a") | ''
        both | try:¶→text = unicode¶except NameError:¶→text = str | ''
        both | import sys¶text = str if sys.version_info[0] > 2 else unicode | ''
        both | y = CONFIG.get("A"), SECRETS.get("B"), __name__, __file__ | ''
        both | class A(object):¶→b = 1¶→def c(self):¶→→return b | undefined-name 4:16-17
        both | def top(a, b=1):¶→return a + b | ''
        both | try:¶→import zlib¶except ImportError as problem:¶→print_it = problem | ''
        3    | if (n := 10) > 5:¶→y = n | ''
        3    | async def f(a):¶→async for b in a:¶→→yield b | ''
        3    | import builtins¶y: int = 1¶def f(*, k=y, **more):¶→return f"{k} {more} {nope}" | undefined-name 4:26-30
        # the other Python
        3    | y = unicode("a") | other-python 1:5-12
        3    | for y in xrange(3): pass | other-python 1:10-16
        3    | import urllib2 | other-python 1:1-15
        3    | for k in {}.iteritems(): pass | other-python 1:13-22
        2    | y = unicode("a"); xrange(3); {}.iteritems() | ''
        2    | import urllib.parse | other-python 1:1-20
        2    | try:¶→pass¶except (OSError, FileNotFoundError):¶→pass | other-python 3:18-35
        both | try:¶→import urllib2¶except ImportError:¶→import urllib.request as urllib2 | ''
        # parameters
        both | def cdn_url(url): pass | parameters 1:5-12
        both | def cdn_url(request, url): pass | ''
        both | def cdn_url(url, config, secrets): pass | ''
        both | def cdn_url(r, u, config, secrets, more=1): pass | ''
        both | def cdn_url(*args): pass | ''
        both | def serialize(request, chunk, config): pass | parameters 1:5-14
        both | def deserialize(request, chunk, config, secrets): pass | ''
        both | def deserialize(request, chunk, config=None): pass | ''
        both | def driver_init(): pass | parameters 1:5-16
        both | import functools¶@functools.partial¶def cdn_url(u): pass | ''
        3    | def serialize(request, chunk, *, level): pass | parameters 1:5-14
        3    | async def cdn_url(request, url): pass | async-method 1:11-18
        # methods that nothing calls
        both | def cdnurl(request, url): pass | method-name 1:5-11
        both | def deserialise(request, chunk): pass | method-name 1:5-16
        both | def cdnurl(request, url): pass¶cdn_url = cdnurl | ''
        both | def cdn_url(request, url): pass¶def cdn_url2(request, url): pass | ''
        both | def helper(): pass | ''
        # stdout
        both | def f(url):¶→print(url) | print 2:5-10
        both | import sys¶sys.stdout.write("a") | print 2:1-22
        both | import sys¶sys.stderr.write("a") | ''
        both | if __name__ == "__main__":¶→print("a") | ''
        both | def print_all(): pass | ''
        both | from __future__ import print_function¶def main():¶→print("a")¶if __name__ == "__main__":¶→main() | ''
        both | from __future__ import print_function¶def main():¶→print("a")¶main()¶if __name__ == "__main__":¶→main() | print 3:5-10
        2    | print "ünï" | print 1:1-12
        2    | import sys¶print >>sys.stderr, "a" | ''
        3    | import sys¶print("a", file=sys.stderr) | ''
        3    | def f(log):¶→print = log¶→print("a") | ''
        3    | print("a", end="") | print 1:1-6
        # keys (config has SUFFIX and LEVEL)
        both | y = CONFIG["SUFIX"], CONFIG["LEVEL"], "SUFFIX" | missing-key 1:12-19
        both | y = CONFIG["SUFFIX"], CONFIG.get("LEVEL"), CONFIG.get("OTHER", 1) | ''
        both | def cdn_url(u, c, s):¶→return c["SUFFIX"] + c["LEVEL"] + s["TOKEN"] | missing-key 2:41-48
        both | def cdn_url(u, config, secrets):¶→return config["nope"] + config[u] | missing-key 2:19-25
        both | def f(config):¶→return config["anything"] + config["SUFFIX"], config["LEVEL"] | ''
        both | y = CONFIG["X"] if "X" in CONFIG else CONFIG["SUFFIX"], "LEVEL" | ''
        both | try:¶→y = CONFIG["X"]¶except KeyError:¶→y = "SUFFIX LEVEL", CONFIG | ''
        both | y = CONFIG.get("LEVL", 6), CONFIG | missing-key 1:16-22
        both | if CONFIG.get("X"):¶→y = CONFIG["X"], CONFIG | ''
        both | y = CONFIG.get("X") or CONFIG["Y"], CONFIG | missing-key 1:31-34
        both | for key in ("X", "Y"):¶→if key not in CONFIG:¶→→raise ValueError(key)¶y = CONFIG["X"], CONFIG | ''
        both | y = CONFIG["X"], CONFIG, [k for k in ("X", "Y") if k in {}] | missing-key 1:12-15
        both | for key in ("X", "Y"):¶→CONFIG.setdefault(key, 1)¶y = CONFIG["X"], CONFIG | ''
        both | CONFIG.update(X=1)¶y = CONFIG["X"], CONFIG | ''
        both | def driver_init(config, secrets):¶→config = dict({"X": 1}, **config)¶→return config["X"] | ''
        # state
        both | SEEN = {}¶def cdn_url(r, url):¶→SEEN[url] = 1 | worker-state 3:5-14
        both | SEEN = []¶def cdn_url(r, url):¶→SEEN.append(url) | worker-state 3:5-21
        both | N = 0¶def cdn_url(r, url):¶→global N¶→N += 1 | worker-state 4:5-6
        both | URL_CACHE = {}¶def cdn_url(r, url):¶→URL_CACHE[url] = 1 | ''
        both | SEEN = {}¶def cdn_url(r, url):¶→SEEN = {}¶→SEEN[url] = 1 | ''
        both | H = {}¶def kept(f):¶→H[f.__name__] = f¶→return f¶@kept¶def g(): pass | ''
        both | H = {}¶def kept(f):¶→H[f] = f¶→return f¶def g(): pass | worker-state 3:5-9
        both | H = {}¶def kept(name):¶→def put(f):¶→→H[name] = f¶→→return f¶→return put¶@kept("a")¶def g(): pass | ''
        both | K = {}¶def driver_init(config, secrets):¶→K["a"] = 1¶→return config | ''
        both | K = None¶def f():¶→global K¶→if K is None:¶→→K = 1¶→return K | ''
        both | K = None¶def f():¶→global K¶→if not K:¶→→K = 1¶→return K | ''
        both | K = 1¶def f():¶→global K¶→if K:¶→→K = 2¶→return K | worker-state 5:9-10
        both | K = {}¶def fill():¶→K["a"] = 1¶def driver_init(config, secrets):¶→fill()¶→return config, secrets | ''
        both | K = {}¶def fill():¶→K["a"] = 1¶ways = [fill] | worker-state 3:5-11
        both | K = {}¶K["a"] = 1¶def f(k):¶→return K[k] | ''
        # syntax
        both | x = 1¶def f(:¶→pass | syntax 2
        both | def f():¶pass | syntax 2
        3    | print "a" | syntax 1
        2    | x = f"{1}" | syntax 1
        both | return 1 | syntax 1
        """)
    void aRuleMustFindThisAndNothingElse(String pythons, String code, String expected) throws Exception {
        var driver = code.replace("¶", "\n").replace("→", "    ");
        var config = driver.contains("SUFFIX") || driver.contains("CONFIG") || driver.contains("config[")
                ? "{\"SUFFIX\": \".cdn\", \"LEVEL\": 6}" : "{}";
        for (var label : rig.bothKinds()) {
            if (pythons.equals("both") || pythons.equals("2") == rig.python(label).isPython2()) {
                var found = rig.driver(label, driver, config).stream().map(finding -> said(finding, rig.python(label), expected))
                        .filter(said -> !said.startsWith("unread")).toList();
                assertEquals(expected, String.join(",", found), label);
            }
        }
    }

    /** Where a fault of the syntax stands is each Python's own affair; so is the end of what is not a word in Python 2. */
    private static String said(Finding finding, Interpreter python, String expected) {
        var start = finding.rule() + " " + finding.line();
        if (finding.rule().equals("syntax")) {
            return start;
        }
        var whole = start + ":" + finding.column() + "-" + finding.end();
        var wide = start + ":" + finding.column() + "-";
        return python.isPython2() && expected.startsWith(wide) ? expected : whole;
    }

    @Test
    void samplesAndTemplatesMustHaveNoFindingOnAnyPython() throws Exception {
        List<Path> folders;
        try (Stream<Path> samples = Files.list(Path.of("sample-drivers"));
                Stream<Path> templates = Files.list(Path.of("src/main/resources/templates"))) {
            folders = Stream.concat(samples, templates).toList();
        }
        assertTrue(folders.size() >= 10, folders::toString);
        for (var label : rig.labels()) {
            for (var folder : folders) {
                var report = rig.examine(label, new LintSubject(Files.readString(folder.resolve("driver.py")),
                        Files.readString(folder.resolve("config")),
                        Files.readString(folder.resolve("secrets"))));
                assertEquals(List.of(), report.findings(), label + ": " + folder);
                assertTrue(report.outline().isPresent());
            }
        }
    }
}
