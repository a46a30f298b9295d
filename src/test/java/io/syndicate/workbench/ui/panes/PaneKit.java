package io.syndicate.workbench.ui.panes;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.syndicate.workbench.ui.common.View;
import io.syndicate.workbench.ui.common.ViewLoader;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Puts one pane into a scene as the window would, and takes its picture. */
public final class PaneKit {

    private static final String LIGHT = new PrimerLight().getUserAgentStylesheet();
    private static final String DARK = new PrimerDark().getUserAgentStylesheet();

    private PaneKit() {
    }

    /** Shows a view with its controller. FX thread. */
    public static <C> Parent show(Stage stage, View view, Class<C> type, C controller, double width, double height) {
        Parent root = new ViewLoader(Map.of(type, () -> controller)).load(view);
        var scene = new Scene(new StackPane(root), width, height);
        scene.getStylesheets().setAll(LIGHT, PaneKit.class.getResource("/css/workbench.css").toExternalForm());
        stage.setScene(scene);
        stage.show();
        return root;
    }

    /** Writes {@code target/pictures/NAME-light.png} and {@code …-dark.png} of the stage's scene, sized as told. */
    public static void picture(Stage stage, String name, double width, double height) {
        WaitForAsyncUtils.asyncFx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        for (String theme : new String[] {LIGHT, DARK}) {
            WaitForAsyncUtils.asyncFx(() -> stage.getScene().getStylesheets().set(0, theme));
            WaitForAsyncUtils.waitForFxEvents();
            WaitForAsyncUtils.waitForFxEvents();
            var image = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> stage.getScene().snapshot(null));
            write(SwingFXUtils.fromFXImage(image, null), new File("target/pictures", name + (theme.equals(LIGHT) ? "-light" : "-dark") + ".png"));
        }
        WaitForAsyncUtils.asyncFx(() -> stage.getScene().getStylesheets().set(0, LIGHT));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Asks for a node's context menu: a right-click does not under Monocle. FX thread. */
    public static void contextMenu(Node node) {
        var at = node.localToScreen(node.getBoundsInLocal().getWidth() / 2, node.getBoundsInLocal().getHeight() / 2);
        node.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, at.getX(), at.getY(), false, null));
    }

    private static void write(java.awt.image.BufferedImage image, File file) {
        try {
            file.getParentFile().mkdirs();
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
