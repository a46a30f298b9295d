package io.syndicate.workbench.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.ui.common.UrlFacts.Field;
import org.junit.jupiter.api.Test;

class UrlFactsTest {

    @Test
    void blockMustBeNamedByPathAndId() {
        var facts = UrlFacts.of("http://gw1.example.org:31111//DATA/8/photos/cat.jpg.1f3a.4/18446744073709551615.-7");
        assertEquals("block /photos/cat.jpg [18446744073709551615]", facts.title());
        assertEquals("1F3A · 4", facts.idVersion());
        assertTrue(facts.fields().contains(new Field("block version", "-7")));
        assertEquals("", facts.problem());
    }

    @Test
    void manifestMustShowItsTime() {
        var facts = UrlFacts.of("http://gw1.example.org:31111/DATA/8/été.txt.FFFFFFFFFFFFFFFF.9/manifest.12.34");
        assertEquals("manifest /été.txt", facts.title());
        assertEquals("FFFFFFFFFFFFFFFF · 9", facts.idVersion());
        assertTrue(facts.fields().contains(new Field("modified", "12.34")));
    }

    @Test
    void foreignUrlMustNameFieldAndOffset() {
        var facts = UrlFacts.of("http://gw1.example.org:31111/DATA/x/cat.jpg.1F3A.4/0.7");
        assertEquals("other", facts.kind());
        assertEquals("http://gw1.example.org:31111/DATA/x/cat.jpg.1F3A.4/0.7", facts.label());
        assertTrue(facts.problem().startsWith("volume id at offset 34"), facts.problem());
    }
}
