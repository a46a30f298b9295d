package io.syndicate.workbench.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.session.Memory;
import io.syndicate.workbench.ui.FxTest;
import io.syndicate.workbench.ui.common.Theme;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookTest extends FxTest {

    @TempDir
    private Path state;

    @Test
    void styleSheetsMustNotPileUpWithEachSwitch() {
        toolkit();
        var sheets = onFx(() -> {
            var root = new StackPane();
            var scene = new Scene(root, 100, 100);
            var look = new Look(root, new Button(), new Memory(state));
            look.use(Theme.LIGHT);
            look.toggle();
            look.toggle();
            look.toggle();
            return List.copyOf(scene.getStylesheets());
        });
        assertEquals(sheets.size(), new HashSet<>(sheets).size(), sheets.toString());
        assertTrue(sheets.getLast().endsWith("shell.css"), sheets.toString());
    }
}
