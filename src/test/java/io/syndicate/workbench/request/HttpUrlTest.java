package io.syndicate.workbench.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpUrlTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://h", "https://h.example.net:65535/x?y#z", "HTTP://h/", "http://user:word@h:1/", "http://[::1]:80/", "http://a_b.c./",
            "http://h?x", "http://h/a b\nc"})
    void whatCanBeFetchedFromMustHaveNoFault(String url) {
        assertEquals(Optional.empty(), HttpUrl.fault(url));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "h", "h:1/x", "//h/x", "/x", "ftp://h/", "http:/h", "None"})
    void whatIsNotAbsoluteMustSaySo(String url) {
        assertEquals(Optional.of(HttpUrl.Fault.NOT_ABSOLUTE), HttpUrl.fault(url));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "http:///x", "http://:80/", "http://h:0/", "http://h:65536/", "http://h:x/", "http://-h/", "http://a..b/", "http://h h/"})
    void aHostThatIsNoneMustSaySo(String url) {
        assertEquals(Optional.of(HttpUrl.Fault.HOST), HttpUrl.fault(url));
    }

    @Test
    void hostMustBeWithoutUserAndPort() {
        assertEquals("edge.example.net", HttpUrl.host("https://a:b@Edge.Example.net:8080/x"));
        assertEquals("[::1]", HttpUrl.host("http://[::1]"));
        assertThrows(IllegalArgumentException.class, () -> HttpUrl.host("edge"));
    }
}
