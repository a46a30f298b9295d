package io.syndicate.workbench.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;

/** Draws the whole window for people to look at, and holds that nothing in its frame is cut off. */
class WindowPicturesTest extends WindowRig {

    @Test
    void theFrameMustFitAtEverySizeAndInBothThemes() throws Exception {
        openWindow(rig.sample("gzip"));
        for (int[] size : new int[][] {{1440, 900}, {1100, 700}}) {
            onFx(() -> {
                stage.setWidth(size[0]);
                stage.setHeight(size[1]);
            });
            settle();
            for (String theme : new String[] {"light", "dark"}) {
                picture("window-%s-%d".formatted(theme, size[0]));
                assertTrue(Files.size(Path.of("target/pictures/window-%s-%d.png".formatted(theme, size[0]))) > 10_000);
                onFx(() -> window.toggleTheme());
                settle();
            }
            for (String id : new String[] {"#runButton", "#autoButton", "#generation", "#workerStatus", "#rewriteStatus", "#caretStatus"}) {
                assertTrue(onFx(() -> whole(stage.getScene().lookup(id))), id + " is cut off at " + size[0]);
            }
        }
    }

    private static boolean whole(Node node) {
        var shown = node.lookup(".text");
        return !(node instanceof Labeled label) || shown == null || !((javafx.scene.text.Text) shown).getText().endsWith("…")
                || label.getText().endsWith("…");
    }
}
