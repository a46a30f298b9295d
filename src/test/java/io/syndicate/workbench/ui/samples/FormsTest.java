package io.syndicate.workbench.ui.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.ChunkSample;
import io.syndicate.workbench.project.ChunkSource;
import io.syndicate.workbench.project.ChunkSource.Generated;
import io.syndicate.workbench.ui.FxTest;
import io.syndicate.workbench.ui.common.Theme;
import io.syndicate.workbench.ui.samples.ChunkDraft.Form;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class FormsTest extends FxTest {

    @Test
    void urlMustBeTrimmedAndNeeded() {
        var form = url("  http://x  ");
        assertEquals("http://x", form.result());
        assertTrue(form.valid().get());
        onFx(() -> field("url-field").setText("   "));
        assertFalse(form.valid().get());
    }

    @Test
    void urlFieldsMustFollowTheTyping() {
        url("http://gw/DATA/8/a.txt.1F.2/manifest.3.4");
        assertEquals("/a.txt", field("url-path").getText());
        assertEquals("1F", field("url-file-id").getText());
        assertEquals("3", field("url-seconds").getText());
        assertEquals("4", field("url-nanos").getText());
        assertTrue(field("url-request").getText().contains("path: \"/a.txt\""), field("url-request").getText());
        onFx(() -> field("url-field").setText("http://gw/DATA/8/a.txt.1F.2/manifest.3.4294967296"));
        settle();
        assertTrue(allTexts().stream().anyMatch(text -> text.startsWith("Not a Syndicate URL: nanoseconds at offset 39")),
                allTexts().toString());
    }

    @Test
    void fieldsMustBeEmptyAndLockedForAUrlThatHasNone() {
        url("http://gw1.example.org:31111/status/now");
        assertEquals("", field("url-path").getText());
        assertEquals("", field("url-host").getText());
        assertTrue(onFx(() -> field("url-path").isDisabled()));
        assertTrue(allTexts().stream().anyMatch(text -> text.endsWith("; so the fields are empty. It can still be sent as it is.")));
        onFx(() -> field("url-field").setText("http://gw/DATA/8/a.txt.1F.2/manifest.3.4"));
        assertEquals("/a.txt", field("url-path").getText());
        assertFalse(onFx(() -> field("url-path").isDisabled()));
    }

    @Test
    void typedFieldsMustMakeTheUrl() {
        var form = url("http://gw/DATA/8/a.txt.1F.2/manifest.3.4");
        onFx(() -> field("url-path").setText("/été.txt"));
        assertEquals("http://gw/DATA/8/été.txt.1F.2/manifest.3.4", form.result());
        onFx(() -> field("url-port").setText("81"));
        choose("url-kind", false);
        onFx(() -> {
            field("url-block-id").setText("18446744073709551615");
            field("url-block-version").setText("-9223372036854775808");
        });
        assertEquals("http://gw:81//DATA/8/été.txt.1F.2/18446744073709551615.-9223372036854775808", form.result());
        assertTrue(field("url-request").getText().contains("block_id: 18446744073709551615"), field("url-request").getText());
        assertTrue(form.valid().get());
    }

    @Test
    void eachFieldMustSayItsRange() {
        var form = url("");
        outOfRange(form, "url-port", "65536", "Port: a whole number, 1 to 65535, or empty for none.");
        outOfRange(form, "url-volume", "-1", "Volume id: a whole number, 0 to 18446744073709551615.");
        outOfRange(form, "url-file-id", "10000000000000000", "File id (hex): 0 to FFFFFFFFFFFFFFFF, hexadecimal.");
        outOfRange(form, "url-version", "9223372036854775808",
                "File version: a whole number, -9223372036854775808 to 9223372036854775807.");
        outOfRange(form, "url-block-id", "x", "Block id: a whole number, 0 to 18446744073709551615.");
        outOfRange(form, "url-path", "a", "Path: a path starts with /.");
        outOfRange(form, "url-scheme", "ftp", "Scheme: http or https.");
        choose("url-kind", true);
        outOfRange(form, "url-nanos", "4294967296", "Nanoseconds: a whole number, 0 to 4294967295.");
    }

    @Test
    void aPastedUrlMustMendAFieldThatIsWrong() {
        var form = url("");
        onFx(() -> field("url-volume").setText("x"));
        assertFalse(form.valid().get());
        onFx(() -> field("url-field").setText("https://gw:1//DATA/9/b.2.3/4.5"));
        assertEquals("9", field("url-volume").getText());
        assertTrue(form.valid().get());
        assertEquals("https://gw:1//DATA/9/b.2.3/4.5", form.result());
        onFx(() -> io.syndicate.workbench.ui.Pictures.write(stage.getScene().getRoot(), "url-form-light"));
        onFx(() -> Theme.DARK.apply(stage.getScene()));
        onFx(() -> io.syndicate.workbench.ui.Pictures.write(stage.getScene().getRoot(), "url-form-dark"));
    }

    private void outOfRange(UrlForm form, String id, String text, String message) {
        String before = field(id).getText();
        onFx(() -> field(id).setText(text));
        assertEquals(message, onFx(() -> ((javafx.scene.control.Label) stage.getScene().lookup("#url-problem")).getText()));
        assertFalse(form.valid().get());
        onFx(() -> field(id).setText(before));
        assertTrue(form.valid().get());
    }

    @Test
    void onlyTheFieldsOfTheChosenFormMustBeShown() {
        var form = chunk(new ChunkSource.Text("hello"));
        assertTrue(visible("chunk-value"));
        choose("chunk-form", Form.FILE);
        assertFalse(visible("chunk-value"));
        assertTrue(visible("chunk-file"));
        assertFalse(form.valid().get());
        choose("chunk-form", Form.GENERATED);
        assertTrue(visible("chunk-size"));
        assertFalse(visible("chunk-seed"));
        choose("chunk-kind", Generated.Kind.RANDOM);
        assertTrue(visible("chunk-seed"));
        choose("chunk-kind", Generated.Kind.EMPTY);
        assertFalse(visible("chunk-size"));
        assertEquals(new ChunkSample("name", new Generated(Generated.Kind.EMPTY, 0, 0)), form.result());
    }

    @Test
    void edgeSizesMustFollowTheBlockSize() {
        var form = chunk(new Generated(Generated.Kind.RANDOM, 9, 7));
        for (var edge : java.util.Map.of("1 byte", 1, "block − 1", 511, "block", 512, "block + 1", 513).entrySet()) {
            clickOn(edge.getKey());
            assertEquals(new Generated(Generated.Kind.RANDOM, edge.getValue(), 7), form.result().source());
        }
    }

    @Test
    void manifestMustAskForBlocks() {
        chunk(new Generated(Generated.Kind.MANIFEST, 3, 7));
        assertTrue(allTexts().contains("Blocks"));
        choose("chunk-kind", Generated.Kind.BYTES);
        assertTrue(allTexts().contains("Size in bytes"));
    }

    @Test
    void browsedFileMustFillTheField() {
        var form = chunk(new ChunkSource.File("old.bin"));
        clickOn("Browse…");
        assertEquals(new ChunkSample("name", new ChunkSource.File("data/new.bin")), form.result());
    }

    @Test
    void base64MustBeKeptWithoutLineBreaks() {
        var form = chunk(new ChunkSource.Base64("AAEC"));
        onFx(() -> field("chunk-value").setText("AAEC\n AwQF"));
        assertTrue(form.valid().get());
        assertEquals(new ChunkSource.Base64("AAECAwQF"), form.result().source());
        onFx(() -> field("chunk-value").setText("A"));
        assertFalse(form.valid().get());
    }

    private UrlForm url(String initial) {
        toolkit();
        var form = onFx(() -> new UrlForm(initial));
        show(new StackPane(form), Theme.LIGHT, 700, 480);
        return form;
    }

    private ChunkForm chunk(ChunkSource source) {
        toolkit();
        var form = onFx(() -> new ChunkForm(ChunkDraft.of(new ChunkSample("name", source)), Set.of("taken"), 512,
                () -> Optional.of("data/new.bin")));
        show(new StackPane(form), Theme.LIGHT, 480, 400);
        return form;
    }

    private <T> void choose(String id, T value) {
        @SuppressWarnings("unchecked")
        var box = (ChoiceBox<T>) lookup("#" + id).query();
        onFx(() -> box.setValue(value));
        settle();
    }

    private TextInputControl field(String id) {
        return (TextInputControl) stage.getScene().lookup("#" + id);
    }

    private boolean visible(String id) {
        Node node = lookup("#" + id).query();
        while (node != null && node.isVisible()) {
            node = node.getParent();
        }
        return node == null;
    }
}
