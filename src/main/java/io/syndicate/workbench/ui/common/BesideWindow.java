package io.syndicate.workbench.ui.common;

import javafx.beans.binding.Bindings;
import javafx.geometry.Dimension2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/** A window beside the main one: closes with it, looks like it, and is as large in everything. FX thread only. */
public abstract class BesideWindow extends Stage {

    /** @param owner the main window */
    protected BesideWindow(Window owner, String title) {
        initOwner(owner);
        setTitle(title);
    }

    /**
     * @param content all of it
     * @param size    to begin with, of the content at its usual size
     * @param least   that the content can be used at
     */
    protected final void fill(Parent content, Dimension2D size, Dimension2D least) {
        var zoomed = new Zoomed(content);
        Zoomed.of(getOwner()).ifPresent(main -> zoomed.factorProperty().bind(main.factorProperty()));
        double now = zoomed.factorProperty().get();
        setScene(new Scene(zoomed, size.getWidth() * now, size.getHeight() * now));
        Bindings.bindContent(getScene().getStylesheets(), getOwner().getScene().getStylesheets());
        var screen = Screen.getPrimary().getVisualBounds();
        zoomed.factorProperty().subscribe(factor -> {
            setMinWidth(Math.min(least.getWidth() * factor.doubleValue(), screen.getWidth()));
            setMinHeight(Math.min(least.getHeight() * factor.doubleValue(), screen.getHeight()));
        });
    }
}
