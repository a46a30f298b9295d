package io.syndicate.workbench.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Pins and older generations in the whole window on real workers. */
class WindowCompareTest extends WindowRig {

    @Test
    void aPinnedAnswerThatChangesMustFailAndTheOldOneBeLookedBackAt() throws Exception {
        openWindow(rig.sample("gzip"));
        int urls = rig.session().snapshot().project().orElseThrow().samples().urls().size();
        awaitText("%d of %d rewrites".formatted(urls, urls));
        onFx(() -> rewrites().requestFocus());
        press(KeyCode.SHIFT).press(KeyCode.P).release(KeyCode.P).release(KeyCode.SHIFT);
        awaitText("✓ as pinned");
        awaitText("pinned ✓");
        replaceAndSave(source()
                + "\n\ndef cdn_url(request, url):\n    return 'http://edge.example.net:8080/v2/' + url.split('//', 1)[1]\n");
        awaitText("✗ differs from its pin");
        awaitText("0 of %d rewrites".formatted(urls));
        onFx(() -> rewrites().getSelectionModel().select(0));
        awaitText("pinned, g1");
        pictures("compare-differs");
        MenuButton menu = onFx(() -> visible("#backMenu"));
        onFx(() -> menu.getItems().get(1).fire());
        awaitText("Looking back at g1");
        awaitText("✓ as pinned");
        pictures("compare-back");
        onFx(() -> rewrites().requestFocus());
        push(KeyCode.ESCAPE);
        awaitText("✗ not as pinned");
        assertEquals(Optional.of("pin of all URLs"), rig.session().pins().undoable());
        press(KeyCode.CONTROL).press(KeyCode.Z).release(KeyCode.Z).release(KeyCode.CONTROL);
        awaitText("≠ not as in g1");
        awaitText("%d of %d rewrites".formatted(urls, urls));
    }

    private void pictures(String name) {
        for (int[] size : new int[][] {{1440, 900}, {1100, 700}}) {
            onFx(() -> {
                stage.setWidth(size[0]);
                stage.setHeight(size[1]);
            });
            settle();
            settle();
            for (String theme : new String[] {"light", "dark"}) {
                picture("%s-%s-%d".formatted(name, theme, size[0]));
                onFx(() -> window.toggleTheme());
                settle();
            }
        }
    }

    @SuppressWarnings("unchecked")
    private ListView<Object> rewrites() {
        return (ListView<Object>) stage.getScene().lookup(".rewrites .list-view");
    }

    @SuppressWarnings("unchecked")
    private <T extends Node> T visible(String query) {
        return (T) stage.getScene().getRoot().lookupAll(query).stream().filter(Node::isVisible).findFirst().orElseThrow();
    }
}
