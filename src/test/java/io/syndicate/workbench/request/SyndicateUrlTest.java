package io.syndicate.workbench.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyndicateUrlTest {

    @Test
    void manifestMustBeReadFieldByField() throws Exception {
        var url = SyndicateUrl.parse("http://gw1.example.org:31111/DATA/8/photos/2017/cat.jpg.1F3A.4/manifest.1490000000.250000000");
        assertEquals(new ManifestUrl("http", "gw1.example.org", 31111, 8, "/photos/2017/cat.jpg", 0x1F3A, 4, 1490000000, 250000000), url);
    }

    @Test
    void blockMustBeReadFieldByField() throws Exception {
        var url = SyndicateUrl.parse("http://vol.example.com/DATA/1/a/b.txt.3.0/4.5");
        assertEquals(new BlockUrl("http", "vol.example.com", -1, 1, "/a/b.txt", 3, 0, 4, 5), url);
    }

    @Test
    void wholeRangesMustBeRead() throws Exception {
        String widest = "http://[::1]:65535/DATA/18446744073709551615/x.FFFFFFFFFFFFFFFF.-9223372036854775808/"
                + "18446744073709551615.-9223372036854775808";
        var block = (BlockUrl) SyndicateUrl.parse(widest);
        assertEquals(new BlockUrl("http", "[::1]", 65535, -1, "/x", -1, Long.MIN_VALUE, -1, Long.MIN_VALUE), block);
        assertEquals(widest, block.toUrl());
        String latest = "https://h/DATA/0/x.0.9223372036854775807/manifest.9223372036854775807.4294967295";
        assertEquals(latest, SyndicateUrl.parse(latest).toUrl());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "http://h:80//DATA/8/a.1.2/3.4          | http://h:80/DATA/8/a.1.2/3.4",
        "http://h///DATA//8//a//b.1.2//3.4      | http://h/DATA/8/a/b.1.2/3.4",
        "http://h/DATA/8/a.1.2/3.4/             | http://h/DATA/8/a.1.2/3.4",
        "HTTP://Host/DATA/008/a.00ff.02/03.-04  | http://Host/DATA/8/a.FF.2/3.-4",
        "http://h/DATA/8/.htaccess.1.2/3.4      | http://h/DATA/8/.htaccess.1.2/3.4",
        "http://h/DATA/8/...1.2/3.4             | http://h/DATA/8/...1.2/3.4",
        "http://h/DATA/8/DATA/9/a.1.2/b.1.2/3.4 | http://h/DATA/8/DATA/9/a.1.2/b.1.2/3.4",
        "http://h/DATA/8/manifest.1.2/manifest.1.2/3.4 | http://h/DATA/8/manifest.1.2/manifest.1.2/3.4",
        "http://h/DATA/8/a b/é€😀?x#y%20.1.2/3.4 | http://h/DATA/8/a b/é€😀?x#y%20.1.2/3.4"
    })
    void canonicalFormMustBeWritten(String given, String canonical) throws Exception {
        assertEquals(canonical, SyndicateUrl.parse(given).toUrl());
    }

    @Test
    void pathMustKeepDotsSpacesAndSlashes() throws Exception {
        assertEquals("/a b/.c/d.e.f", SyndicateUrl.parse("http://h//DATA/8//a b/.c//d.e.f.1.2/3.4").path());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "``                                  | scheme        | 0",
        "cat.jpg                             | scheme        | 0",
        "ftp://h/DATA/8/a.1.2/3.4            | scheme        | 0",
        "http:///DATA/8/a.1.2/3.4            | host          | 7",
        "http://a b/DATA/8/a.1.2/3.4         | host          | 7",
        "http://:80/DATA/8/a.1.2/3.4         | host          | 7",
        "http://h:/DATA/8/a.1.2/3.4          | port          | 9",
        "http://h:0/DATA/8/a.1.2/3.4         | port          | 9",
        "http://h:65536/DATA/8/a.1.2/3.4     | port          | 9",
        "http://h:x/DATA/8/a.1.2/3.4         | port          | 9",
        "http://h                            | first part    | 8",
        "http://h/                           | first part    | 9",
        "http://h/data/8/a.1.2/3.4           | first part    | 9",
        "http://h//DATUM/8/a.1.2/3.4         | first part    | 10",
        "http://h/DATA                       | volume id     | 13",
        "http://h/DATA/x/a.1.2/3.4           | volume id     | 14",
        "http://h/DATA/-1/a.1.2/3.4          | volume id     | 14",
        "http://h/DATA/+1/a.1.2/3.4          | volume id     | 14",
        "http://h/DATA/-0/a.1.2/3.4          | volume id     | 14",
        "http://h/DATA//18446744073709551616/a.1.2/3.4 | volume id | 15",
        "http://h/DATA/8                     | path          | 15",
        "http://h/DATA/8/a.1.2               | block or manifest | 21",
        "http://h/DATA/8/b/../a.1.2/3.4      | path          | 17",
        "http://h/DATA/8/..//a.1.2/3.4       | path          | 15",
        "http://h/DATA/8/a/3.4               | file id       | 16",
        "http://h/DATA/8/a.2/3.4             | file id       | 16",
        "http://h/DATA/8/a..2/3.4            | file id       | 18",
        "http://h/DATA/8/a.G.2/3.4           | file id       | 18",
        "http://h/DATA/8/a.10000000000000000.2/3.4 | file id | 18",
        "http://h/DATA/8/a.1./3.4            | file version  | 20",
        "http://h/DATA/8/a.1.x/3.4           | file version  | 20",
        "http://h/DATA/8/a.1.9223372036854775808/3.4 | file version | 20",
        "http://h/DATA/8/a.1.-9223372036854775809/3.4 | file version | 20",
        "http://h/DATA/8/a.1.2/x.4           | block id      | 22",
        "http://h/DATA/8/a.1.2/-3.4          | block id      | 22",
        "http://h/DATA/8/a.1.2/18446744073709551616.4 | block id | 22",
        "http://h/DATA/8/a.1.2/3             | block version | 23",
        "http://h/DATA/8/a.1.2/3.            | block version | 24",
        "http://h/DATA/8/a.1.2/3.4.5         | block version | 24",
        "http://h/DATA/8/a.1.2/3.9223372036854775808 | block version | 24",
        "http://h/DATA/8/a.1.2/manifest      | seconds       | 30",
        "http://h/DATA/8/a.1.2/manifesto.1.2 | manifest      | 22",
        "http://h/DATA/8/a.1.2/manifest.-1.2 | seconds       | 31",
        "http://h/DATA/8/a.1.2/manifest.x.2  | seconds       | 31",
        "http://h/DATA/8/a.1.2/manifest.9223372036854775808.2 | seconds | 31",
        "http://h/DATA/8/a.1.2/manifest.1    | nanoseconds   | 32",
        "http://h/DATA/8/a.1.2/manifest.1.-2 | nanoseconds   | 33",
        "http://h/DATA/8/a.1.2/manifest.1.4294967296 | nanoseconds | 33",
        "http://h/DATA/8/a.1.2/manifest.1.2.3 | nanoseconds  | 33",
        "http://h/DATA/8/a.1.2/3.٤           | block version | 24"
    })
    void badFieldMustBeNamedWithItsOffset(String url, String field, int offset) {
        var refused = assertThrows(SyndicateUrlException.class, () -> SyndicateUrl.parse(url));
        assertEquals(field + " at " + offset, refused.field() + " at " + refused.offset());
    }

    @Test
    void messageMustSayFieldOffsetTextAndLimit() {
        var refused = assertThrows(SyndicateUrlException.class,
                () -> SyndicateUrl.parse("http://example.org:31111//DATA/18446744073709551616/a.1.2/3.4"));
        assertEquals("volume id at offset 31: \"18446744073709551616\" is over 18446744073709551615", refused.getMessage());
    }

    @Test
    void hugeNumberMustBeRefusedShortly() {
        String digits = "9".repeat(200_000);
        var refused = assertThrows(SyndicateUrlException.class, () -> SyndicateUrl.parse("http://h/DATA/" + digits + "/a.1.2/3.4"));
        assertEquals("volume id at offset 14: \"" + "9".repeat(30) + "…\" is over 18446744073709551615", refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readingMustUndoWriting(long seed) throws Exception {
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var url = RandomUrls.next(random);
            assertEquals(url, SyndicateUrl.parse(url.toUrl()), () -> "seed " + seed + ": " + url.toUrl());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void damagedUrlMustBeReadOrRefusedWithinItsLength(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder(RandomUrls.next(random).toUrl());
            text.setCharAt(random.nextInt(text.length()), "/.-:0Zé".charAt(random.nextInt(7)));
            text.setLength(random.nextInt(text.length() + 1));
            assertReadOrRefused(text.toString());
        }
    }

    private static void assertReadOrRefused(String text) {
        try {
            var url = SyndicateUrl.parse(text);
            assertEquals(url, SyndicateUrl.parse(url.toUrl()), text);
        } catch (SyndicateUrlException refused) {
            assertEquals(Math.clamp(refused.offset(), 0, text.length()), refused.offset(), text);
        }
    }

    @Test
    void fieldOutOfRangeMustNotBeBuilt() {
        assertThrows(IllegalArgumentException.class, () -> new BlockUrl("http", "h", 0, 1, "/a", 1, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new BlockUrl("http", "h", -1, 1, "a", 1, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new BlockUrl("http", "h", -1, 1, "/a/../b", 1, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new ManifestUrl("http", "h", -1, 1, "/a", 1, 1, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> new ManifestUrl("http", "h", -1, 1, "/a", 1, 1, 0, 1L << 32));
    }
}
