package io.syndicate.workbench.project;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriverFolderTest {

    @TempDir
    Path folder;

    private DriverFolder open() throws Exception {
        return DriverFolder.open(folder);
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void folderWithoutDriverMustSaySoApart() throws Exception {
        put("config", "{}");
        var refused = assertThrows(NoDriverException.class, this::open);
        assertEquals(folder, refused.folder());
        assertTrue(refused.getMessage().contains("neither driver.py nor driver"));
    }

    @Test
    void missingFolderAndFileMustBeRefused() throws Exception {
        put("notes.txt", "");
        var missing = assertThrows(ProjectException.class, () -> DriverFolder.open(folder.resolve("gone")));
        assertFalse(missing instanceof NoDriverException);
        assertTrue(missing.getMessage().startsWith("There is no folder"));
        var file = assertThrows(ProjectException.class, () -> DriverFolder.open(folder.resolve("notes.txt")));
        assertTrue(file.getMessage().contains("is a file; open the folder"));
    }

    @Test
    void deployedNameMustBeOpened() throws Exception {
        put("driver", "x = 1\n");
        var driver = open().read(DriverFile.DRIVER);
        assertEquals(folder.resolve("driver"), driver.path());
        assertEquals("x = 1\n", driver.text());
        assertEquals(List.of(), open().notes());
    }

    @Test
    void driverPyMustWinOverDriverWithANote() throws Exception {
        put("driver", "old\n");
        put("driver.py", "new\n");
        assertEquals("new\n", open().read(DriverFile.DRIVER).text());
        assertArrayEquals("new\n".getBytes(UTF_8), open().code().driver());
        assertTrue(open().notes().getFirst().contains("driver.py is used"));
    }

    @Test
    void folderNamedDriverMustNotBeADriver() throws Exception {
        Files.createDirectory(folder.resolve("driver"));
        assertThrows(NoDriverException.class, this::open);
    }

    @Test
    void missingJsonFilesMustBeEmptyObjectsForWorkers() throws Exception {
        put("driver.py", "");
        var config = open().read(DriverFile.CONFIG);
        assertFalse(config.exists());
        assertEquals("", config.text());
        assertEquals(Optional.empty(), config.readOnly());
        assertArrayEquals("{}".getBytes(UTF_8), open().code().config());
        assertEquals(3, open().read().size());
    }

    @Test
    void editorsMustSeePlainLines() throws Exception {
        put("driver.py", "\uFEFFa\r\nb\rc\n");
        assertEquals("a\nb\nc\n", open().read(DriverFile.DRIVER).text());
        assertArrayEquals("\uFEFFa\r\nb\rc\n".getBytes(UTF_8), open().code().driver());
    }

    @Test
    void latin1MustBeReadOnlyButRun() throws Exception {
        byte[] latin1 = "# -*- coding: latin-1 -*-\nx = 'é'\n".getBytes(ISO_8859_1);
        Files.write(folder.resolve("driver.py"), latin1);
        var driver = open().read(DriverFile.DRIVER);
        assertTrue(driver.readOnly().orElseThrow().contains("not UTF-8"));
        assertEquals("", driver.text());
        assertArrayEquals(latin1, open().code().driver());
        assertTrue(open().save(DriverFile.DRIVER, "x", "") instanceof SaveOutcome.NotSaved);
        assertArrayEquals(latin1, Files.readAllBytes(folder.resolve("driver.py")));
    }

    @Test
    void largeFileMustBeRefusedAndKept() throws Exception {
        put("driver.py", "x");
        byte[] large = new byte[5 * 1024 * 1024 + 1];
        Files.write(folder.resolve("config"), large);
        var config = open().read(DriverFile.CONFIG);
        assertTrue(config.readOnly().orElseThrow().contains("over 5 MB"));
        assertTrue(assertThrows(ProjectException.class, () -> open().code()).getMessage().contains("config is over 5 MB"));
        assertTrue(open().save(DriverFile.CONFIG, "{}", config.hash()) instanceof SaveOutcome.NotSaved);
        assertEquals(large.length, Files.size(folder.resolve("config")));
    }

    @Test
    void fileOfExactlyFiveMegabytesMustBeRead() throws Exception {
        Files.write(folder.resolve("driver.py"), " ".repeat(5 * 1024 * 1024).getBytes(UTF_8));
        assertEquals(Optional.empty(), open().read(DriverFile.DRIVER).readOnly());
    }

    @Test
    void goneDriverMustFailAtStartUp() throws Exception {
        put("driver.py", "x");
        var opened = open();
        Files.delete(folder.resolve("driver.py"));
        assertThrows(NoDriverException.class, opened::code);
        assertFalse(opened.read(DriverFile.DRIVER).exists());
    }

    @Test
    void contentsMustNotShowInText() throws Exception {
        put("driver.py", "x");
        put("secrets", "{\"k\": \"hush\"}");
        assertFalse(open().read().toString().contains("hush"));
    }
}
