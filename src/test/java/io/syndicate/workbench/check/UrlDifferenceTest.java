package io.syndicate.workbench.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A collision's finding says which fields the driver lost. */
class UrlDifferenceTest {

    private static final String BLOCK = "http://gw:31111/DATA/8/a.1F.4/3.23";

    @ParameterizedTest
    @CsvSource({
        "https://gw:31111/DATA/8/a.1F.4/3.23, scheme",
        "http://other:31111/DATA/8/a.1F.4/3.23, host",
        "http://gw:31112/DATA/8/a.1F.4/3.23, port",
        "http://gw:31111/DATA/9/a.1F.4/3.23, volume id",
        "http://gw:31111/DATA/8/b.1F.4/3.23, path",
        "http://gw:31111/DATA/8/a.20.4/3.23, file id",
        "http://gw:31111/DATA/8/a.1F.5/3.23, file version",
        "http://gw:31111/DATA/8/a.1F.4/4.23, block id",
        "http://gw:31111/DATA/8/a.1F.4/3.24, block version",
        "http://gw:31111/DATA/8/b.1F.4/4.23, path and block id",
        "http://gw:31111/DATA/9/b.1F.4/4.24, 'volume id, path, block id and block version'",
        "http://gw:31111/DATA/8/a.1F.4/manifest.3.23, kind (manifest or block)",
        "http://example.org/, their text",
    })
    void theFieldsThatDifferMustBeNamed(String other, String fields) {
        assertEquals(fields, UrlDifference.of(BLOCK, other));
        assertEquals(fields, UrlDifference.of(other, BLOCK));
    }

    @ParameterizedTest
    @CsvSource({"manifest.4.6, seconds", "manifest.5.7, nanoseconds", "manifest.6.7, seconds and nanoseconds"})
    void timesOfManifestsMustBeTold(String name, String fields) {
        String base = "http://gw:31111/DATA/8/a.1F.4/";
        assertEquals(fields, UrlDifference.of(base + "manifest.5.6", base + name));
    }
}
