package io.syndicate.workbench.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaveTest {

    @TempDir
    Path parent;
    Path folder;
    DriverFolder opened;

    @BeforeEach
    void openFolder() throws Exception {
        folder = Files.createDirectory(parent.resolve("a driver"));
        put("driver.py", "x = 1\n");
        opened = DriverFolder.open(folder);
    }

    private void put(String name, String text) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(UTF_8));
    }

    private String onDisk(String name) throws IOException {
        return new String(Files.readAllBytes(folder.resolve(name)), UTF_8);
    }

    private SaveOutcome save(DriverFile file, String text) {
        return opened.save(file, text, opened.read(file).hash());
    }

    private static FileContents saved(SaveOutcome outcome) {
        return assertInstanceOf(SaveOutcome.Saved.class, outcome).contents();
    }

    private static String reason(SaveOutcome outcome) {
        return assertInstanceOf(SaveOutcome.NotSaved.class, outcome).reason();
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void saveMustReturnWhatIsThenOnDisk() throws Exception {
        var contents = saved(save(DriverFile.DRIVER, "x = 2\n"));
        assertEquals("x = 2\n", onDisk("driver.py"));
        assertEquals(opened.read(DriverFile.DRIVER), contents);
        assertEquals(List.of("driver.py"), names());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        'a\\nb\\n', 'c\\nd\\n'
        'a\\r\\nb\\r\\n', 'c\\r\\nd\\r\\n'
        'a\\r\\nb\\r\\nc\\n', 'c\\r\\nd\\r\\n'
        'a\\r\\nb\\nc\\n', 'c\\nd\\n'
        'a\\rb\\r', 'c\\rd\\r'
        'a', 'c\\nd\\n'
        '\uFEFFa\\r\\n', '\uFEFFc\\r\\nd\\r\\n'
        """)
    void saveMustKeepLineEndsAndMark(String before, String after) throws Exception {
        put("driver.py", before.translateEscapes());
        saved(save(DriverFile.DRIVER, "c\nd\n"));
        assertEquals(after.translateEscapes(), onDisk("driver.py"));
    }

    @Test
    void finalNewlineMustBeAsGiven() throws Exception {
        saved(save(DriverFile.DRIVER, "x = 2"));
        assertEquals("x = 2", onDisk("driver.py"));
    }

    @Test
    void sameTextMustLeaveTheFileAlone() throws Exception {
        put("driver.py", "a\r\nb\n");
        Files.setLastModifiedTime(folder.resolve("driver.py"), FileTime.fromMillis(1_000));
        saved(save(DriverFile.DRIVER, "a\nb\n"));
        assertEquals("a\r\nb\n", onDisk("driver.py"));
        assertEquals(1_000, Files.getLastModifiedTime(folder.resolve("driver.py")).toMillis());
    }

    @Test
    void changeOnDiskMustNotBeOverwritten() throws Exception {
        String base = opened.read(DriverFile.DRIVER).hash();
        put("driver.py", "theirs\n");
        var outcome = assertInstanceOf(SaveOutcome.ChangedOnDisk.class, opened.save(DriverFile.DRIVER, "mine\n", base));
        assertEquals("theirs\n", outcome.onDisk().text());
        assertEquals("theirs\n", onDisk("driver.py"));
        saved(opened.save(DriverFile.DRIVER, "mine\n", ""));
        assertEquals("mine\n", onDisk("driver.py"));
    }

    @Test
    void fileThatAppearedMustNotBeOverwritten() throws Exception {
        String base = opened.read(DriverFile.CONFIG).hash();
        put("config", "{\"theirs\": 1}");
        assertInstanceOf(SaveOutcome.ChangedOnDisk.class, opened.save(DriverFile.CONFIG, "{}", base));
        assertEquals("{\"theirs\": 1}", onDisk("config"));
    }

    @Test
    void changeWhileSavingMustNotBeOverwritten() throws Exception {
        Path file = folder.resolve("driver.py");
        boolean written = AtomicFile.write(file, new byte[] {'m'}, false, () -> {
            put("driver.py", "theirs\n");
            return false;
        });
        assertEquals("false theirs\n", written + " " + onDisk("driver.py"));
        assertEquals(List.of("driver.py"), names());
    }

    @Test
    void newSecretsMustBeForTheirOwnerOnly() throws Exception {
        saved(save(DriverFile.SECRETS, "{}"));
        saved(save(DriverFile.CONFIG, "{}"));
        assertEquals("rw-------", permissions("secrets"));
        assertEquals(permissions("driver.py"), permissions("config"));
    }

    @Test
    void saveMustKeepPermissions() throws Exception {
        put("secrets", "{}");
        Files.setPosixFilePermissions(folder.resolve("secrets"), PosixFilePermissions.fromString("rw-r-----"));
        Files.setPosixFilePermissions(folder.resolve("driver.py"), PosixFilePermissions.fromString("rwxr-xr-x"));
        saved(save(DriverFile.SECRETS, "{\"a\": 1}"));
        saved(save(DriverFile.DRIVER, "y\n"));
        assertEquals("rw-r----- rwxr-xr-x", permissions("secrets") + " " + permissions("driver.py"));
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    @Test
    void linkMustBeWrittenThrough() throws Exception {
        Path target = parent.resolve("shared-config");
        Files.writeString(target, "{}\r\n");
        Files.createSymbolicLink(folder.resolve("config"), Path.of("../shared-config"));
        saved(save(DriverFile.CONFIG, "{\"a\": 1}\n"));
        assertTrue(Files.isSymbolicLink(folder.resolve("config")));
        assertEquals("{\"a\": 1}\r\n", Files.readString(target));
    }

    @Test
    void linkToNowhereMustBeRefused() throws Exception {
        Files.createSymbolicLink(folder.resolve("config"), Path.of("nowhere"));
        assertTrue(reason(save(DriverFile.CONFIG, "{}")).contains("link to a file that does not exist"));
    }

    @Test
    void unwritablePlaceMustLoseNothing() throws Exception {
        Path kernelFile = Path.of("/proc/version");
        assumeTrue(Files.exists(kernelFile));
        Files.createSymbolicLink(folder.resolve("config"), kernelFile);
        String before = onDisk("config");
        assertTrue(reason(save(DriverFile.CONFIG, "{}")).startsWith("config"));
        assertEquals(before, onDisk("config"));
        Files.delete(folder.resolve("config"));
    }

    @Test
    void goneFolderMustBeSaid() throws Exception {
        Files.delete(folder.resolve("driver.py"));
        Files.delete(folder);
        Files.writeString(folder, "now a file");
        assertTrue(reason(opened.save(DriverFile.DRIVER, "x", "")).contains("your text is kept here"));
        assertEquals("now a file", Files.readString(folder));
    }

    @Test
    void folderInPlaceOfAFileMustBeSaid() throws Exception {
        Files.createDirectory(folder.resolve("config"));
        assertTrue(reason(save(DriverFile.CONFIG, "{}")).contains("is not a file"));
    }

    @Test
    void textThatIsNoUtf8MustBeRefused() throws Exception {
        assertTrue(reason(save(DriverFile.DRIVER, "x = '\uD83D'")).contains("half of a character"));
        assertEquals("x = 1\n", onDisk("driver.py"));
    }

    @Test
    void tooMuchTextMustBeRefused() throws Exception {
        assertTrue(reason(save(DriverFile.DRIVER, "x".repeat(5 * 1024 * 1024 + 1))).contains("over 5 MB"));
        assertEquals("x = 1\n", onDisk("driver.py"));
    }
}
