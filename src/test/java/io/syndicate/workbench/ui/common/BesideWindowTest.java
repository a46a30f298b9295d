package io.syndicate.workbench.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.syndicate.workbench.ui.FxTest;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** Windows over and beside one whose contents are larger than usual. */
class BesideWindowTest extends FxTest {

    private static final double FACTOR = 1.5;

    private final Label label = label();

    private static Label label() {
        toolkit();
        return onFx(() -> new Label("in the main window"));
    }

    private static final class Beside extends BesideWindow {
        Beside(Window owner, Dimension2D size, Dimension2D least) {
            super(owner, "beside");
            fill(new StackPane(new Button("button")), size, least);
        }
    }

    private Zoomed main() {
        return onFx(() -> {
            var zoomed = new Zoomed(new StackPane(label));
            stage = new Stage();
            stage.setScene(new Scene(zoomed, 400, 300));
            Theme.LIGHT.apply(stage.getScene());
            stage.show();
            return zoomed;
        });
    }

    @Test
    void aWindowBesideMustBeAsLargeAndFollow() {
        var zoomed = main();
        onFx(() -> {
            zoomed.factorProperty().set(FACTOR);
            var beside = new Beside(stage, new Dimension2D(200, 100), new Dimension2D(100, 50));
            beside.show();
            assertEquals(200 * FACTOR, beside.getWidth());
            assertEquals(50 * FACTOR, beside.getMinHeight());
            var content = beside.getScene().getRoot().getChildrenUnmodifiable().getFirst();
            assertEquals(FACTOR, content.getLocalToSceneTransform().getMxx());
            zoomed.factorProperty().set(1);
            assertEquals(1, content.getLocalToSceneTransform().getMxx());
            assertEquals(50, beside.getMinHeight());
        });
    }

    @Test
    void aWindowBesideMustBeNoLargerThanTheScreen() {
        var zoomed = main();
        onFx(() -> {
            zoomed.factorProperty().set(2);
            var screen = Screen.getPrimary().getVisualBounds();
            var large = new Dimension2D(screen.getWidth() * 0.9, screen.getHeight() * 0.9);
            var beside = new Beside(stage, large, large);
            assertEquals(screen.getWidth(), beside.getWidth());
            assertEquals(screen.getHeight(), beside.getMinHeight());
        });
    }

    @Test
    void menusAndDialogsMustHaveLargerTypeAndFollow() {
        var zoomed = main();
        var menu = onFx(() -> new ContextMenu(new MenuItem("item")));
        var dialog = onFx(() -> {
            var made = new Dialog<Void>();
            made.initOwner(stage);
            made.getDialogPane().setContent(new Label("in the dialog"));
            made.show();
            menu.show(label, 10, 10);
            return made;
        });
        for (double factor : new double[] {1, FACTOR, 1}) {
            onFx(() -> zoomed.factorProperty().set(factor));
            settle();
            assertEquals(13 * factor, size(menu.getSkin().getNode().lookup(".label")), 0.1);
            assertEquals(13 * factor, size(dialog.getDialogPane().getContent()), 0.1);
        }
        onFx(() -> {
            menu.hide();
            zoomed.factorProperty().set(FACTOR);
            menu.show(label, 10, 10);
        });
        settle();
        assertEquals(13 * FACTOR, size(menu.getSkin().getNode().lookup(".label")), 0.1);
        onFx(() -> dialog.getDialogPane().getScene().getWindow().hide());
    }

    private static double size(javafx.scene.Node label) {
        return onFx(() -> {
            label.applyCss();
            return ((Label) label).getFont().getSize();
        });
    }
}
