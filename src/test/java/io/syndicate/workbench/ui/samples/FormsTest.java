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
        assertTrue(allTexts().containsAll(Set.of("manifest", "/a.txt", "3.4")));
        onFx(() -> field("url-field").setText("http://gw/DATA/8/a.txt.1F.2/manifest.3.4294967296"));
        settle();
        assertTrue(allTexts().stream().anyMatch(text -> text.startsWith("Not a Syndicate URL: nanoseconds at offset 39")), allTexts().toString());
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
        show(new StackPane(form), Theme.LIGHT, 640, 260);
        return form;
    }

    private ChunkForm chunk(ChunkSource source) {
        toolkit();
        var form = onFx(() -> new ChunkForm(ChunkDraft.of(new ChunkSample("name", source)), Set.of("taken"), () -> Optional.of("data/new.bin")));
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
