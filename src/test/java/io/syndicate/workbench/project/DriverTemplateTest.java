package io.syndicate.workbench.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DriverTemplateTest {

    @TempDir
    Path parent;

    @ParameterizedTest
    @EnumSource
    void everyTemplateMustMakeADriver(DriverTemplate template) throws Exception {
        Path folder = template.create(parent.resolve("new/driver"));
        var opened = DriverFolder.open(folder);
        for (DriverFile file : DriverFile.values()) {
            assertTrue(opened.read(file).exists());
        }
        assertEquals(Optional.empty(), JsonCheck.check(opened.code().config()));
        assertEquals(Optional.empty(), JsonCheck.check(opened.code().secrets()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets"))));
        assertFalse(template.label().isBlank());
    }

    @Test
    void templatesMustHoldTheMethodsThatTheyPromise() throws Exception {
        assertEquals(Set.of(), methods(DriverTemplate.EMPTY));
        assertEquals(Set.of("cdn_url"), methods(DriverTemplate.CDN_URL));
        assertEquals(Set.of("serialize", "deserialize"), methods(DriverTemplate.CHUNKS));
        assertEquals(Set.of("cdn_url", "serialize", "deserialize", "driver_init", "driver_shutdown"), methods(DriverTemplate.ALL));
    }

    private Set<String> methods(DriverTemplate template) throws Exception {
        String driver = Files.readString(template.create(parent.resolve(template.name())).resolve("driver.py"));
        return java.util.regex.Pattern.compile("(?m)^def (\\w+)").matcher(driver).results()
                .map(found -> found.group(1)).collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void driverMustNotBeOverwritten() throws Exception {
        for (String name : DriverFile.DRIVER.names()) {
            Path folder = Files.createDirectory(parent.resolve("of-" + name));
            Files.writeString(folder.resolve(name), "mine");
            var refused = assertThrows(ProjectException.class, () -> DriverTemplate.ALL.create(folder));
            assertTrue(refused.getMessage().contains("holds " + name + " already"));
            assertEquals("mine", Files.readString(folder.resolve(name)));
            assertFalse(Files.exists(folder.resolve("config")));
        }
    }

    @Test
    void configOfTheAuthorMustBeKept() throws Exception {
        Files.writeString(parent.resolve("config"), "{\"mine\": 1}");
        DriverTemplate.CDN_URL.create(parent);
        assertEquals("{\"mine\": 1}", Files.readString(parent.resolve("config")));
    }

    @Test
    void fileInPlaceOfTheFolderMustBeSaid() throws Exception {
        Path file = Files.writeString(parent.resolve("file"), "");
        var refused = assertThrows(ProjectException.class, () -> DriverTemplate.EMPTY.create(file));
        assertTrue(refused.getMessage().contains("cannot be written"));
    }

    @Test
    void halfADriverMustNotBeLeftBehind() throws Exception {
        Files.createSymbolicLink(parent.resolve("driver.py"), Path.of("nowhere"));
        assertThrows(ProjectException.class, () -> DriverTemplate.EMPTY.create(parent));
        assertFalse(Files.exists(parent.resolve("config")) || Files.exists(parent.resolve("secrets")));
        assertTrue(Files.isSymbolicLink(parent.resolve("driver.py")));
    }
}
