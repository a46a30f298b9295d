package io.syndicate.workbench.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.ui.Pictures;
import io.syndicate.workbench.ui.common.Theme;
import io.syndicate.workbench.ui.common.Zoomed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real workers raise: the window says so at the line, and leads there. */
class ErrorsWindowTest extends WindowRig {

    private static final String SECRET = "s3cr3t-t0k3n-31415926";
    private static final String DRIVER = """
            \"""Looks up what config has not.\"""
            import syndicate.util.gateway as gateway


            def cdn_url(request, url):
                gateway.log_debug("asked for %s" % url)
                if "dog" in url:
                    raise ValueError("no dogs with token " + SECRETS["TOKEN"])
                return CONFIG["CDN_PREFIX"] + url


            def deserialize(request, data):
                return data[:10 // len(CONFIG)]
            """;

    private Path driver() throws Exception {
        return rig.driver("driver.py", DRIVER, "config", "{}\n", "secrets", "{\"TOKEN\": \"" + SECRET + "\"}\n", "workbench.json",
                """
                {"format": 1, "urls": [{"url": "http://gw.example.org:31111/DATA/8/cat.jpg.1F3A.4/0.7"},
                 {"url": "http://gw.example.org:31111/DATA/8/dog.jpg.1F3B.4/0.7"}, {"url": "http://gw.example.org:31111/DATA/8/bird.jpg.1F3C.4/0.7"}],
                 "chunks": [{"name": "text", "text": "twenty bytes of text"}]}
                """);
    }

    private List<Label> notes() {
        return onFx(() -> stage.getScene().getRoot().lookupAll(".run-error").stream().filter(Node::isVisible).map(Label.class::cast)
                .toList());
    }

    private void awaitNotes(String... wanted) {
        await("at the lines stands " + List.of(wanted) + ", not " + notes(), () -> {
            window.snapshots().tick();
            return notes().stream().map(Label::getText).sorted().toList().equals(List.of(wanted));
        });
    }

    @Test
    void whatMethodsRaisedMustStandAtTheirLinesWithoutSecretsUntilItIsMended() throws Exception {
        openWindow(driver());
        awaitNotes("KeyError: 'CDN_PREFIX'", "ValueError: no dogs with token •••", "ZeroDivisionError: integer division or modulo by zero");
        var tips = notes().stream().map(note -> note.getTooltip().getText()).toList();
        assertTrue(tips.stream().anyMatch(tip -> tip.contains("in cdn_url of generation 1, for") && tip.contains("and 1 other sample")
                && tip.contains("File \"driver.py\", line 9, in cdn_url")), tips::toString);
        assertTrue(tips.stream().anyMatch(tip -> tip.contains("in deserialize of generation 1, for chunk text")), tips::toString);
        assertFalse((tips + allTexts().toString()).contains(SECRET));
        replaceAndSave(DRIVER.replace("CONFIG[\"CDN_PREFIX\"]", "'http://cdn/'"));
        awaitNotes("ValueError: no dogs with token •••", "ZeroDivisionError: integer division or modulo by zero");
    }

    @Test
    void anInitThatFailsMustStandAtItsLineBesideWhatTheLastGoodOneRaised() throws Exception {
        openWindow(driver());
        replaceAndSave("import nowhere\n" + DRIVER);
        awaitNotes("KeyError: 'CDN_PREFIX'", "ModuleNotFoundError: No module named 'nowhere'", "ValueError: no dogs with token •••",
                "ZeroDivisionError: integer division or modulo by zero");
    }

    @Test
    void linksInLogsAndResultsMustLeadToTheLineThroughUnsavedEdits() throws Exception {
        openWindow(driver());
        awaitNotes("KeyError: 'CDN_PREFIX'", "ValueError: no dogs with token •••", "ZeroDivisionError: integer division or modulo by zero");
        clickOn(notes().stream().filter(note -> note.getText().startsWith("KeyError")).findFirst()
                .orElseThrow()); // its few log lines alone are all in view
        onFx(() -> code().insertText(0, "# one\n# two\n"));
        for (String link : List.of("driver.py:9", "File \"driver.py\", line 9")) {
            await("there is a link " + link, () -> link(link) != null);
            onFx(() -> code().moveTo(0));
            onFx(() -> link(link).fire());
            settle();
            assertEquals("    return CONFIG[\"CDN_PREFIX\"] + url", onFx(() -> code().getText(code().getCurrentParagraph())), link);
        }
    }

    private Hyperlink link(String text) {
        return stage.getScene().getRoot().lookupAll(".hyperlink").stream().map(Hyperlink.class::cast)
                .filter(link -> link.getText().equals(text))
                .findFirst().orElse(null);
    }

    @Test
    void aClickMustShowTheCallsLogLinesAlone() throws Exception {
        openWindow(driver());
        awaitNotes("KeyError: 'CDN_PREFIX'", "ValueError: no dogs with token •••", "ZeroDivisionError: integer division or modulo by zero");
        clickOn(notes().stream().filter(note -> note.getText().startsWith("ValueError")).findFirst().orElseThrow());
        awaitText("asked for http://gw.example.org:31111/DATA/8/dog.jpg");
        await("the others' lines are gone", () -> allTexts().stream()
                .noneMatch(text -> text.contains("asked for") && text.contains("/cat.jpg.1F3A.4/0.7")));
    }

    @Test
    void aMergeMustBeSavedWithLineEndsAndModeOfTheFile() throws Exception {
        Path folder = rig.driver("driver.py", DRIVER.replace("\n", "\r\n"));
        Path file = folder.resolve("driver.py");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
        openWindow(folder);
        onFx(() -> code().insertText(0, "# mine: ü\n"));
        Files.writeString(file, (DRIVER + "\n# theirs: é\n").replace("\n", "\r\n"));
        awaitText("Merged 2 lines of driver.py that another program changed.");
        save();
        String both = ("# mine: ü\n" + DRIVER + "\n# theirs: é\n").replace("\n", "\r\n");
        assertEquals(both, Files.readString(file));
        assertEquals("rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void errorsMustDraw(Theme theme) throws Exception {
        remember(remembered -> remembered.withTheme(theme.name().toLowerCase(Locale.ROOT)));
        openWindow(driver());
        awaitNotes("KeyError: 'CDN_PREFIX'", "ValueError: no dogs with token •••", "ZeroDivisionError: integer division or modulo by zero");
        String name = "window-errors-" + theme.name().toLowerCase(Locale.ROOT);
        picture(name);
        var tip = onFx(() -> notes().stream().filter(note -> note.getText().startsWith("KeyError")).findFirst().orElseThrow().getTooltip());
        onFx(() -> tip.show(stage, stage.getX() + 300, stage.getY() + 300));
        settle();
        onFx(() -> Pictures.write(tip.getScene().getRoot(), name + "-tip"));
        onFx(tip::hide);
        onFx(() -> code().requestFocus());
        press(KeyCode.CONTROL).type(KeyCode.EQUALS).type(KeyCode.EQUALS).type(KeyCode.EQUALS).type(KeyCode.EQUALS).release(KeyCode.CONTROL);
        settle();
        picture(name + "-zoomed");
        press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
        onFx(() -> ((Zoomed) stage.getScene().getRoot()).factorProperty().set(1.5));
        settle();
        picture(name + "-150");
        Label note = notes().stream().filter(label -> label.getText().startsWith("KeyError")).findFirst().orElseThrow();
        assertEquals(onFx(() -> code().getParagraphBoundsOnScreen(8).orElseThrow().getCenterY()),
                onFx(() -> note.localToScreen(note.getLayoutBounds()).getCenterY()), 3, "in its line at 150 %");
    }
}
