package io.syndicate.workbench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script, on a made-up machine: tools, JDKs and home folder of its own. */
class LauncherTest {

    private static final Path SCRIPT = Path.of("src/main/assembly/bin/driver-workbench");
    private static final String FLAGS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED "
            + "--sun-misc-unsafe-memory-access=allow -cp ";

    @TempDir
    Path machine;
    Path tools;
    Path installed;
    final Map<String, String> environment = new TreeMap<>();

    private record Ended(int code, String out, String err) {
    }

    @BeforeEach
    void installScript() throws IOException {
        machine = machine.toRealPath();
        tools = Files.createDirectory(machine.resolve("tools"));
        for (String tool : List.of("readlink", "dirname", "sed", "head", "uname")) {
            offer(tool);
        }
        installed = Files.createDirectories(machine.resolve("my programs/driver-workbench/bin")).resolve("driver-workbench");
        Files.copy(SCRIPT, installed);
        makeExecutable(installed);
        environment.put("PATH", tools.toString());
        environment.put("HOME", machine.resolve("home").toString());
        environment.put("WORKBENCH_JDK_ROOT", machine.toString());
        environment.put("LC_ALL", "en_US.UTF-8");
    }

    private void offer(String tool) throws IOException {
        Path real = Stream.of("/usr/bin", "/bin").map(folder -> Path.of(folder, tool)).filter(Files::exists).findFirst().orElseThrow();
        makeExecutable(Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + real + " \"$@\"\n"));
    }

    private static void makeExecutable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A java that tells its version in the way asked, and else prints its place, its locale and its arguments. */
    private Path java(String folder, String version, boolean release) throws IOException {
        Path bin = Files.createDirectories(machine.resolve(folder).resolve("bin"));
        String told = release ? "exit 9" : "echo 'openjdk version \"" + version + "\" 2026-01-01' >&2; exit 0";
        Path java = Files.writeString(bin.resolve("java"), "#!/bin/sh\nif [ \"$1\" = -version ]; then " + told
                + "; fi\necho \"java of $0\"\necho \"LC_ALL=$LC_ALL\"\nfor a in \"$@\"; do echo \"[$a]\"; done\nexit 7\n");
        makeExecutable(java);
        if (release) {
            Files.writeString(bin.resolveSibling("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version
                    + "\"\nJAVA_VERSION_DATE=\"2026\"\n");
        }
        return java;
    }

    private Ended run(Path script, Path folder, String... args) throws Exception {
        var command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(args));
        Path out = machine.resolve("out");
        Path err = machine.resolve("err");
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the script hangs");
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    private Ended run(String... args) throws Exception {
        return run(installed, machine, args);
    }

    private void assertRanOn(Path java, Ended ended) {
        assertTrue(ended.out().startsWith("java of " + java + "\n"), ended::toString);
        assertEquals(7, ended.code());
    }

    @Test
    void argumentsFlagsAndExitCodeMustPassThrough() throws Exception {
        environment.put("JAVA_HOME", machine.resolve("a jdk").toString());
        Path java = java("a jdk", "25.0.1", true);
        var ended = run("run", "a folder", "--url", "http://h/*/é", "");
        assertRanOn(java, ended);
        String lib = installed.getParent().getParent() + "/lib/*";
        assertEquals("[" + String.join("]\n[", (FLAGS.replace(" -cp ", "\u0000-cp\u0000").replace(' ', '\u0000') + lib
                + "\u0000io.syndicate.workbench.Main\u0000run\u0000a folder\u0000--url\u0000http://h/*/é\u0000").split("\u0000", -1))
                + "]\n",
                ended.out().lines().skip(2).map(line -> line + "\n").reduce("", String::concat));
        assertEquals("", ended.err());
    }

    @Test
    void linksAndAnyWorkingDirectoryMustWork() throws Exception {
        java("jdk", "25", true);
        environment.put("JAVA_HOME", machine.resolve("jdk").toString());
        Path links = Files.createDirectories(machine.resolve("links/deep"));
        Files.createSymbolicLink(links.resolve("absolute"), installed);
        Files.createSymbolicLink(links.resolve("relative"), Path.of("absolute"));
        Files.createSymbolicLink(machine.resolve("links/folder"), Path.of("deep"));
        var ended = run(machine.resolve("links/folder/relative"), Files.createDirectories(machine.resolve("else where")));
        Path lib = installed.getParent().resolveSibling("lib");
        assertTrue(ended.out().contains("[" + lib + "/*:" + lib + "/window/*:" + lib + "/keys/*]"), ended::toString);
    }

    @Test
    void javaHomeMustWinThenPathThenFolders() throws Exception {
        Path folder = java("usr/lib/jvm/jdk-25", "25.0.2", true);
        assertRanOn(folder, run());
        Path onPath = java("jdk-on-path", "26", false);
        environment.put("PATH", tools + ":" + onPath.getParent());
        assertRanOn(onPath, run());
        Path home = java("jdk-home", "25-ea", true);
        environment.put("JAVA_HOME", machine.resolve("jdk-home").toString());
        assertRanOn(home, run());
    }

    @Test
    void aLinkOnThePathMustTellTheVersionOfItsJdkWithoutBeingStarted() throws Exception {
        Path link = Files.createSymbolicLink(tools.resolve("java"), java("jdks/newest", "25", true));
        assertRanOn(link, run());
    }

    @Test
    void olderJavasMustBePassedOver() throws Exception {
        java("old", "17.0.9", true);
        environment.put("JAVA_HOME", machine.resolve("old").toString());
        environment.put("PATH", tools + ":" + java("older", "1.8.0_412", false).getParent());
        java("usr/lib/jvm/java-1.8.0", "1.8.0_412", true);
        java("usr/lib/jvm/java-21", "21.0.5", true);
        Path good = java("home/.sdkman/candidates/java/25.0.1-tem", "25.0.1", true);
        assertRanOn(good, run());
    }

    @Test
    void usualFoldersMustBeSearched() throws Exception {
        for (String folder : List.of("Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home", "opt/my jdk", "opt/java/openjdk",
                "home/.jdks/x", "usr/java/x")) {
            Path java = java(folder, "25", true);
            assertRanOn(java, run());
            Files.delete(java);
        }
    }

    @Test
    void missingJavaMustBeSaidWithWhatWasFound() throws Exception {
        environment.put("JAVA_HOME", Files.createDirectories(machine.resolve("no jdk")).toString());
        environment.put("PATH", tools + ":" + java("older", "1.8.0_412", false).getParent());
        java("usr/lib/jvm/java-21", "21.0.5", true);
        var ended = run("run", "x");
        assertEquals(2, ended.code());
        assertEquals("", ended.out());
        for (String said : List.of("needs Java 25", machine + "/no jdk/bin/java: no Java there (JAVA_HOME)",
                "/older/bin/java: Java 8 (on PATH)",
                "/usr/lib/jvm/java-21/bin/java: Java 21", "/usr/lib/jvm, ", "set JAVA_HOME")) {
            assertTrue(ended.err().contains(said), () -> said + "\n" + ended.err());
        }
    }

    @Test
    void bareMachineMustBeTold() throws Exception {
        var ended = run();
        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("JAVA_HOME is not set") && ended.err().contains("no java on PATH"), ended::toString);
    }

    @Test
    void missingLocaleMustBecomeUtf8() throws Exception {
        java("usr/lib/jvm/jdk-25", "25", true);
        assertTrue(run().out().contains("LC_ALL=en_US.UTF-8\n"));
        environment.remove("LC_ALL");
        assertTrue(run().out().contains("LC_ALL=C.UTF-8\n"));
        environment.put("LANG", "de_DE.UTF-8");
        assertTrue(run().out().contains("LC_ALL=\n"));
        environment.put("LC_ALL", "POSIX");
        assertTrue(run().out().contains("LC_ALL=C.UTF-8\n"));
    }

    @Test
    void loadedClassesMustBeKeptInTheCacheWhereItCanBeWritten() throws Exception {
        environment.put("JAVA_HOME", java("jdk", "25.0.3", true).getParent().getParent().toString());
        assertFalse(run().out().contains("SharedArchiveFile"), "there is no mkdir on this machine: no cache");
        offer("mkdir");
        assertTrue(run("check", "a b").out().contains("[-XX:SharedArchiveFile=" + machine.resolve("home/.cache/driver-workbench/commands-")));
        assertTrue(run().out().contains("[-Xlog:cds*=off]"), "what Java says of an archive of older classes would stand before the JSON");
        environment.put("XDG_CACHE_HOME", machine.resolve("my cache").toString());
        assertTrue(run().out().contains("[-XX:SharedArchiveFile=" + machine.resolve("my cache/driver-workbench/classes-")));
        Files.writeString(machine.resolve("a file"), "");
        environment.put("XDG_CACHE_HOME", machine.resolve("a file").toString());
        var ended = run();
        assertFalse(ended.out().contains("SharedArchiveFile"), "a cache that cannot be written costs the quick start, nothing else");
        assertEquals("", ended.err());
    }

    @Test
    void anArchiveOfOlderJarsMustGoSinceJavaWouldNotMakeItAnew() throws Exception {
        Path java = java("jdk", "25.0.3", true);
        environment.put("JAVA_HOME", java.getParent().getParent().toString());
        offer("mkdir");
        offer("rm");
        Path lib = Files.createDirectory(installed.getParent().resolveSibling("lib"));
        Path jar = Files.writeString(Files.createDirectory(lib.resolve("keys")).resolve("pem.jar"), "");
        String option = run("run").out().lines().filter(line -> line.startsWith("[-XX:SharedArchiveFile=")).findFirst().orElseThrow();
        Path archive = Files.writeString(Path.of(option.substring(option.indexOf('=') + 1, option.length() - 1)), "made by Java");
        for (Path made : List.of(lib, jar, jar.getParent(), java)) {
            age(made, -60);
        }
        age(archive, 0);
        run("run");
        assertTrue(Files.exists(archive));
        age(jar, 60);
        assertTrue(run("run").out().contains(option), "Java makes it anew");
        assertFalse(Files.exists(archive));
    }

    @Test
    void windowMustLeaveACacheAndUseItUntilJavaOrJarsAreNewer() throws Exception {
        Path java = java("jdk", "25.0.3", true);
        environment.put("JAVA_HOME", java.getParent().getParent().toString());
        environment.put("DISPLAY", ":7");
        offer("mkdir");
        Path lib = Files.createDirectory(installed.getParent().resolveSibling("lib"));
        var first = run();
        assertTrue(first.out().contains("[-XX:-DisplayVMOutput]"), "what Java says of making it stays out of the terminal");
        assertFalse(first.out().contains("SharedArchiveFile"));
        assertTrue(first.out().contains("[-XX:AOTMode=record]"));
        String output = first.out().lines().filter(line -> line.startsWith("[-XX:AOTConfiguration=")).findFirst().orElseThrow();
        Path cache = Files.writeString(Path.of(output.substring(output.indexOf('=') + 1, output.length() - ".config]".length())),
                "made by Java");
        assertEquals(machine.resolve("home/.cache/driver-workbench"), cache.getParent());
        age(cache, 0);
        age(lib, -60);
        age(java, -60);
        assertTrue(run().out().contains("[-XX:AOTCache=" + cache + "]"));
        assertTrue(run(machine.toString()).out().contains("[-XX:AOTCache=" + cache + "]"), "a folder opens the window");
        assertFalse(run("--help").out().contains("AOTCache"));
        assertFalse(run("run").out().contains("AOTCache"), "a command has the archive of loaded classes");
        age(lib, 60);
        assertTrue(run().out().contains("[-XX:AOTConfiguration=" + cache + ".config]"), "other jars");
        age(lib, -60);
        age(java, 60);
        assertTrue(run().out().contains("[-XX:AOTConfiguration=" + cache + ".config]"), "another Java");
    }

    @Test
    void theCacheMustBeMadeOfWhatTheWindowRecordedOnceItIsClosedAndUnseen() throws Exception {
        recordWith("");
        assertEquals(new Ended(0, "", ""), run());
        awaitKept(List.of("made of what was recorded\n"));
        assertEquals("", Files.readString(machine.resolve("out")) + Files.readString(machine.resolve("err")));
    }

    /** It would make each window to come slow: JavaFX's classes are not in it. */
    @Test
    void noCacheMustBeMadeOfARunThatCouldShowNoWindow() throws Exception {
        recordWith("for a in \"$@\"; do case $a in -Dworkbench.recording=*) echo > \"${a#*=}.no-window\" ;; esac; done; : > \"${0%/*}/ran\"");
        run();
        assertTrue(Files.exists(machine.resolve("jdk/bin/ran")));
        awaitKept(List.of());
    }

    private void awaitKept(List<String> contents) {
        Path kept = machine.resolve("home/.cache/driver-workbench");
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60); !files(kept).equals(contents); Thread.onSpinWait()) {
            assertTrue(System.nanoTime() < end, () -> "kept: " + files(kept));
        }
    }

    /** Has a Java that records and makes caches. @param more it does while it records */
    private void recordWith(String more) throws IOException {
        Path java = Files.createDirectories(machine.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                mode=
                for a in "$@"; do
                    case $a in
                        -XX:AOTMode=*) mode=${a#*=} ;;
                        -XX:AOTConfiguration=*) config=${a#*=} ;;
                        -XX:AOTCache=*) cache=${a#*=} ;;
                    esac
                done
                case $mode in
                    record) echo recorded > "$config"; %s ;;
                    create) read -r what < "$config"; echo "made of what was $what" > "$cache"; echo "Java has much to say" >&2 ;;
                esac
                """.formatted(more));
        makeExecutable(java);
        Files.writeString(machine.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
        Files.createDirectory(installed.getParent().resolveSibling("lib"));
        environment.put("JAVA_HOME", machine.resolve("jdk").toString());
        environment.put("DISPLAY", ":7");
        for (String tool : List.of("mkdir", "sleep", "mv", "rm")) {
            offer(tool);
        }
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            var contents = new ArrayList<String>();
            for (Path file : files.toList()) {
                contents.add(Files.readString(file));
            }
            return contents;
        } catch (IOException _) {
            return List.of("a file was renamed while it was read");
        }
    }

    private static void age(Path file, long seconds) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(seconds)));
    }
}
