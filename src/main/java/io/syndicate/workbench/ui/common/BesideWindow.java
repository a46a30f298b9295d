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
     * @param size    to begin with, at its usual size; no larger than the screen
     * @param least   that the content can be used at
     */
    protected final void fill(Parent content, Dimension2D size, Dimension2D least) {
        var zoomed = new Zoomed(content);
        Zoomed.of(getOwner()).ifPresent(main -> zoomed.factorProperty().bind(main.factorProperty()));
        setScene(new Scene(zoomed));
        Bindings.bindContent(getScene().getStylesheets(), getOwner().getScene().getStylesheets());
        Dimension2D first = onScreen(size, zoomed.factorProperty().get());
        setWidth(first.getWidth());
        setHeight(first.getHeight());
        zoomed.factorProperty().subscribe(factor -> {
            Dimension2D now = onScreen(least, factor.doubleValue());
            setMinWidth(now.getWidth());
            setMinHeight(now.getHeight());
        });
    }

    private static Dimension2D onScreen(Dimension2D size, double factor) {
        var screen = Screen.getPrimary().getVisualBounds();
        return new Dimension2D(Math.min(size.getWidth() * factor, screen.getWidth()), Math.min(size.getHeight() * factor, screen.getHeight()));
    }
}
