package io.syndicate.workbench.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What may stand where, from a real interpreter's words; {@code |} is the caret. */
class CompletionsTest {

    private static final String DRIVER = """
            import syndicate.util.gateway as gw
            from syndicate.util.gateway import log_debug
            LIMIT = 7


            def cdn_url(request, url):
                \"""The URL to fetch.\"""
                return url
            """;
    private static LintRig rig;
    private static LintReport report;
    private static Completions completions;

    @BeforeAll
    static void start() throws Exception {
        rig = new LintRig();
        report = rig.examine(rig.bothKinds().getFirst(), new LintSubject(DRIVER, "{\"CDN\": \"a.example\", \"LEVEL\": 6}",
                "{\"TOKEN\": \"s3cr3t\"}"));
        completions = new Completions(report, report.outline().orElseThrow());
    }

    @AfterAll
    static void end() throws Exception {
        rig.close();
    }

    private static List<String> names(String typed) {
        var text = DRIVER + typed.replace("|", "");
        return completions.at(text, DRIVER.length() + typed.indexOf('|')).map(offer -> offer.names().stream().map(Name::name).toList())
                .orElse(List.of());
    }

    private static Optional<String> meaning(String typed) {
        return completions.meaning(DRIVER + typed.replace("|", ""), DRIVER.length() + typed.indexOf('|'));
    }

    @Test
    void membersMustBeThoseOfGatewayAndRequestAndOfNothingElse() {
        assertTrue(names("gw.|").containsAll(List.of("request_type", "log_error", "get_volume_id")));
        assertEquals(List.of("log_debug", "log_error"), names("gw.log|"));
        assertTrue(names("    x = request.|").containsAll(List.of("path", "block_id", "manifest_mtime_nsec")));
        assertEquals(List.of(), names("url.|"));
        assertEquals(List.of(), names("1.|"));
        assertTrue(names("from syndicate.util.gateway import path_join, request_p|").contains("request_path"));
    }

    @Test
    void keysMustBeThoseOfTheFile() {
        assertEquals(List.of("CDN", "LEVEL"), names("CONFIG[\"|"));
        assertEquals(List.of("LEVEL"), names("config.get('L|"));
        assertEquals(List.of("TOKEN"), names("SECRETS['|']"));
        assertFalse(names("other[\"|").contains("CDN"));
    }

    @Test
    void aKeyMustBeClosedWhereItIsNotYet() {
        var text = DRIVER + "CONFIG[\"";
        assertEquals("\"", completions.at(text, text.length()).orElseThrow().closing());
        assertEquals("", completions.at(text + "\"]", text.length()).orElseThrow().closing());
    }

    @Test
    void ownNamesMustComeBeforeThoseOfTheLanguage() {
        assertEquals(List.of("LIMIT", "list"), names("li|").subList(0, 2));
        assertTrue(names("re|").indexOf("request") < names("re|").indexOf("return"));
        assertTrue(names("|").contains("cdn_url"));
    }

    @Test
    void hoverMustSayWhatAWordIsAndNeverASecretsValue() {
        assertEquals(Optional.of("config: CDN = \"a.example\""), meaning("CONFIG[\"C|DN\"]"));
        assertEquals(Optional.of("secrets: TOKEN (its value is not shown)"), meaning("SECRETS[\"TO|KEN\"]"));
        assertTrue(meaning("gw.log_de|bug('a')").orElseThrow().startsWith("log_debug(msg)\nWrites a DEBUG line"));
        assertTrue(meaning("log_de|bug('a')").orElseThrow().startsWith("log_debug(msg)"));
        assertTrue(meaning("request.pa|th").orElseThrow().startsWith("request.path: string"));
        assertEquals(Optional.of("cdn_url(request, url)\nThe URL to fetch."), meaning("cdn|_url"));
        assertEquals(Optional.empty(), meaning("ret|urn"));
        assertFalse(report.toString().contains("s3cr3t"));
    }
}
