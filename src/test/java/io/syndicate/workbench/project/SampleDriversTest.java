package io.syndicate.workbench.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleDriversTest {

    private static final Map<String, String> BUNDLED = new TreeMap<>(Map.of(
            "sample-drivers/", "", "sample-drivers/coral/", "", "sample-drivers/coral/driver.py", "x = 1\n",
            "sample-drivers/coral/secrets", "{}", "sample-drivers/coral/samples/", "", "sample-drivers/coral/samples/a b.bin", "\u0000é",
            "sample-drivers/plain/", "", "sample-drivers/plain/driver", "", "sample-drivers/notes/", "", "sample-drivers/README", "x"));

    @TempDir
    Path parent;

    /** A class path of one folder or one jar, with a space in its path, that holds two drivers and things that are none. */
    private URLClassLoader classPath(boolean jar) throws IOException {
        Path place = Files.createDirectories(parent.resolve("class path"));
        if (jar) {
            place = place.resolve("work bench.jar");
            try (OutputStream out = Files.newOutputStream(place); var entries = new JarOutputStream(out)) {
                for (var entry : BUNDLED.entrySet()) {
                    entries.putNextEntry(new JarEntry(entry.getKey()));
                    entries.write(entry.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        } else {
            for (var entry : BUNDLED.entrySet()) {
                Path path = place.resolve(entry.getKey());
                if (entry.getKey().endsWith("/")) {
                    Files.createDirectories(path);
                } else {
                    Files.writeString(path, entry.getValue());
                }
            }
        }
        return new URLClassLoader(new URL[] {place.toUri().toURL()}, null);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void driversMustBeListedFromJarAndFolder(boolean jar) throws Exception {
        try (var loader = classPath(jar)) {
            assertEquals(List.of("coral", "plain"), new SampleDrivers(loader).names());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void copyMustBeWholeAndNeverOverwrite(boolean jar) throws Exception {
        try (var loader = classPath(jar)) {
            var samples = new SampleDrivers(loader);
            Path target = parent.resolve("new/my drivers");
            Path first = samples.copyTo("coral", target);
            Files.writeString(first.resolve("driver.py"), "mine");
            Files.writeString(target.resolve("coral-2"), "a file");
            Path third = samples.copyTo("coral", target);
            assertEquals(List.of(target.resolve("coral"), target.resolve("coral-3")), List.of(first, third));
            assertEquals("mine", Files.readString(first.resolve("driver.py")));
            assertEquals("x = 1\n", Files.readString(third.resolve("driver.py")));
            assertEquals("\u0000é", Files.readString(third.resolve("samples/a b.bin")));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(third.resolve("secrets"))));
        }
    }

    @Test
    void unknownNameMustBeRefused() throws Exception {
        try (var loader = classPath(false)) {
            for (String name : new String[] {"gone", "notes", "../coral", ""}) {
                var refused = assertThrows(ProjectException.class, () -> new SampleDrivers(loader).copyTo(name, parent));
                assertTrue(refused.getMessage().contains("there are coral, plain"));
            }
        }
    }

    @Test
    void unwritableParentMustBeSaid() throws Exception {
        Path file = Files.writeString(parent.resolve("file"), "");
        try (var loader = classPath(true)) {
            var refused = assertThrows(ProjectException.class, () -> new SampleDrivers(loader).copyTo("coral", file));
            assertTrue(refused.getMessage().contains("cannot be copied"));
        }
    }

    @Test
    void everyBundledDriverMustBeWhole() throws Exception {
        var samples = new SampleDrivers();
        assertTrue(samples.names().containsAll(List.of("coral", "pass-through")), () -> "not bundled");
        for (String name : samples.names()) {
            Path folder = samples.copyTo(name, parent);
            var code = DriverFolder.open(folder).code();
            assertEquals(Optional.empty(), JsonCheck.check(code.config()), name);
            assertEquals(Optional.empty(), JsonCheck.check(code.secrets()), name);
            var project = ProjectFile.load(folder);
            assertTrue(project.exists() && !project.samples().urls().isEmpty(), name);
            for (ChunkSample chunk : project.samples().chunks()) {
                ChunkBytes.of(chunk.source(), folder);
            }
        }
    }
}
