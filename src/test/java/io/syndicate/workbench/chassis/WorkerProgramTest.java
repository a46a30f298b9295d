package io.syndicate.workbench.chassis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installing the worker from a folder on the class path, and from a jar as the shipped workbench does. */
class WorkerProgramTest {

    @TempDir
    private Path folder;

    @Test
    void theWorkerAndTheGuardMustBePutBelowTheCache() throws Exception {
        var program = WorkerProgram.install(folder.resolve("a/b"));
        assertTrue(Files.isRegularFile(program.ugDriver()) && Files.isRegularFile(program.guard()));
        assertEquals(folder.resolve("a/b/worker-" + program.hash()), program.ugDriver().getParent());
        assertTrue(program.hash().matches("[0-9a-f]{12}"), program.hash());
        assertTrue(program.bundled());
    }

    @Test
    void everyFileMustBeCopiedAndNothingPythonCompiled() throws Exception {
        var home = WorkerProgram.install(folder).ugDriver().getParent();
        var source = Path.of(WorkerProgram.class.getResource("/python/ug-driver").toURI()).getParent();
        assertEquals(contents(source), contents(home));
        assertTrue(contents(home).size() > 5);
    }

    @Test
    void theSameVersionMustBeInstalledOnce() throws Exception {
        var first = WorkerProgram.install(folder);
        var mark = Files.writeString(first.ugDriver().resolveSibling("compiled-by-python"), "x");
        assertEquals(first, WorkerProgram.install(folder));
        assertTrue(Files.exists(mark), "what Python compiled is kept");
        assertEquals(1, entries(folder).size());
    }

    @Test
    void twoAtOnceMustBothGetAWholeWorker() throws Exception {
        assertOneWholeWorker(atOnce(8, () -> WorkerProgram.install(folder.resolve("cache")).ugDriver()));
    }

    @Test
    void twoAtOnceFromAJarMustBothGetAWholeWorker() throws Exception {
        var jar = jar("one.jar", "");
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            assertOneWholeWorker(atOnce(8, () -> install(loader)));
        }
    }

    @Test
    void anotherContentMustGetAnotherFolder() throws Exception {
        var one = jar("one.jar", "");
        var other = jar("other.jar", "# changed\n");
        try (var first = new URLClassLoader(new URL[] {one.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                var second = new URLClassLoader(new URL[] {other.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            var old = install(first);
            var changed = install(second);
            assertNotEquals(old.getParent(), changed.getParent());
            assertFalse(Files.readString(old).contains("# changed"));
            assertTrue(Files.readString(changed).contains("# changed"));
        }
    }

    @Test
    void aJarMustInstallWhatTheFolderDoes() throws Exception {
        var fromFolder = WorkerProgram.install(folder.resolve("cache"));
        try (var loader = new URLClassLoader(new URL[] {jar("one.jar", "").toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            assertEquals(fromFolder.ugDriver(), install(loader));
        }
    }

    @Test
    void aJarThatWasReplacedMustBeNoticedAndAWorkerThatIsGoneBeMadeAnew() throws Exception {
        // As it is for a Java of its own: this one keeps a jar open that it has read once.
        URLConnection.setDefaultUseCaches("jar", false);
        var old = installFrom(jar("one.jar", ""));
        assertEquals(old, installFrom(folder.resolve("one.jar")), "as it was noted");
        var changed = installFrom(jar("one.jar", "# changed\n"));
        assertNotEquals(old.getParent(), changed.getParent());
        Folders.delete(changed.getParent());
        assertEquals(changed, installFrom(folder.resolve("one.jar")));
        assertTrue(Files.readString(changed).contains("# changed"));
        Files.writeString(folder.resolve("cache/worker-installed"), "half a l");
        assertEquals(changed, installFrom(folder.resolve("one.jar")));
    }

    @AfterEach
    void keepJarsOpenAgain() {
        URLConnection.setDefaultUseCaches("jar", true);
    }

    private Path installFrom(Path jar) throws Exception {
        URLConnection.setDefaultUseCaches("jar", false); // a program that runs on keeps the jar that it began with
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            return install(loader);
        } finally {
            URLConnection.setDefaultUseCaches("jar", true);
        }
    }

    @Test
    void aCacheThatIsAFileMustBeAnErrorThatNamesIt() throws Exception {
        var file = Files.writeString(folder.resolve("occupied"), "x");
        var error = assertThrows(IOException.class, () -> WorkerProgram.install(file));
        assertTrue(error.getMessage().contains("occupied"), error.getMessage());
        assertThrows(IOException.class, () -> WorkerProgram.install(file.resolve("below")));
        assertEquals("x", Files.readString(file));
    }

    private void assertOneWholeWorker(List<Path> drivers) throws Exception {
        assertEquals(8, drivers.size());
        assertEquals(1, drivers.stream().distinct().count());
        var left = entries(folder.resolve("cache")).stream().filter(entry -> !entry.endsWith("worker-installed")).toList();
        assertEquals(List.of(drivers.getFirst().getParent()), left, "no half copies are left");
        var source = Path.of(WorkerProgram.class.getResource("/python/ug-driver").toURI()).getParent();
        assertEquals(contents(source), contents(drivers.getFirst().getParent()));
    }

    private static List<Path> atOnce(int threads, Callable<Path> install) throws Exception {
        var together = new CyclicBarrier(threads);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var jobs = new ArrayList<Callable<Path>>();
            for (int i = 0; i < threads; i++) {
                jobs.add(() -> {
                    together.await();
                    return install.call();
                });
            }
            var installed = new ArrayList<Path>();
            for (var job : pool.invokeAll(jobs)) {
                installed.add(job.get());
            }
            return installed;
        }
    }

    /** Installs with the classes and files of a jar. */
    private Path install(ClassLoader jar) throws Exception {
        var type = jar.loadClass(WorkerProgram.class.getName());
        var program = type.getMethod("install", Path.class).invoke(null, folder.resolve("cache"));
        return (Path) type.getMethod("ugDriver").invoke(program);
    }

    private Path jar(String name, String added) throws Exception {
        var file = folder.resolve(name);
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            var root = Path.of(WorkerProgram.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            var chassis = root.resolve("io/syndicate/workbench/chassis");
            add(jar, root, chassis.resolve("WorkerProgram.class"), "");
            add(jar, root, chassis.resolve("Folders.class"), "");
            add(jar, root, root.resolve("io/syndicate/workbench/project/AtomicFile.class"), "");
            add(jar, root, root.resolve("io/syndicate/workbench/project/AtomicFile$LastLook.class"), "");
            for (var python : regularFiles(root.resolve("python"))) {
                add(jar, root, python, python.endsWith("ug-driver") ? added : "");
            }
        }
        return file;
    }

    private static void add(JarOutputStream jar, Path root, Path file, String added) throws IOException {
        jar.putNextEntry(new JarEntry(root.relativize(file).toString()));
        Files.copy(file, jar);
        ((OutputStream) jar).write(added.getBytes());
        jar.closeEntry();
    }

    private static List<String> contents(Path root) throws IOException {
        var contents = new ArrayList<String>();
        for (var file : regularFiles(root)) {
            contents.add(root.relativize(file) + "\n" + Files.readString(file));
        }
        return contents;
    }

    private static List<Path> regularFiles(Path root) throws IOException {
        try (var walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).filter(file -> !file.toString().contains("__pycache__")).sorted().toList();
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
