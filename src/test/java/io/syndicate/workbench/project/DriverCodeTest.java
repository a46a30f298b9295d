package io.syndicate.workbench.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DriverCodeTest {

    private static DriverCode code(String driver, String config, String secrets) {
        return new DriverCode(driver.getBytes(UTF_8), config.getBytes(UTF_8), secrets.getBytes(UTF_8));
    }

    @Test
    void missingAndBlankJsonMustBeAnEmptyObject() {
        var code = new DriverCode("x = 1".getBytes(UTF_8), null, " \r\n".getBytes(UTF_8));
        assertArrayEquals("{}".getBytes(UTF_8), code.config());
        assertArrayEquals("{}".getBytes(UTF_8), code.secrets());
        assertEquals(code("x = 1", "{}", "{}"), code);
    }

    @Test
    void bytesMustNotBeChangedFromOutside() {
        byte[] given = "x = 1".getBytes(UTF_8);
        var code = new DriverCode(given, null, null);
        given[0] = 'y';
        code.driver()[0] = 'y';
        code.config()[0] = 'y';
        code.secrets()[0] = 'y';
        assertEquals(code("x = 1", "{}", "{}"), code);
        assertArrayEquals("x = 1".getBytes(UTF_8), code.driver());
        assertArrayEquals("{}".getBytes(UTF_8), code.secrets());
    }

    @Test
    void hashMustTellContentsApartAndWhereTheyStand() {
        var code = code("ab", "{}", "{\"k\":1}");
        assertTrue(code.hash().matches("[0-9a-f]{64}"));
        assertNotEquals(code, code("ab", "{\"k\":1}", "{}"));
        assertNotEquals(code, code("ab ", "{}", "{\"k\":1}"));
        assertNotEquals(code("ab", "c", "d"), code("a", "bc", "d"));
        assertEquals(code.hashCode(), code("ab", "{}", "{\"k\":1}").hashCode());
    }

    @Test
    void textMustShowNothing() {
        String shown = code("driver", "{\"config\":1}", "{\"k\":\"hush\"}").toString();
        assertFalse(shown.contains("hush") || shown.contains("config") || shown.contains("{"));
    }
}
