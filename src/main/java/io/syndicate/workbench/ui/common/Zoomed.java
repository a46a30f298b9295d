package io.syndicate.workbench.ui.common;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows a whole window's contents larger: they get as much less room. Menus, tooltips and dialogs, windows of their own, get larger type.
 * FX thread only.
 */
public final class Zoomed extends Region {

    private static final int USUAL_TYPE = 13;
    private static final int SMALL_TYPE = 12;
    private static final String DATA = "data:text/css;base64,";

    private final Parent content;
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final DoubleProperty factor = new SimpleDoubleProperty(1);

    /** @param content fills this region whatever the factor */
    public Zoomed(Parent content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().setAll(content);
        factor.addListener((_, _, now) -> {
            scale.setX(now.doubleValue());
            scale.setY(now.doubleValue());
            style(getScene());
            requestLayout();
        });
        sceneProperty().addListener((_, _, scene) -> style(scene));
    }

    /** @return how many times larger than usual, from 1 to 2 */
    public DoubleProperty factorProperty() {
        return factor;
    }

    private void style(Scene scene) {
        if (scene != null) {
            scene.getStylesheets().removeIf(sheet -> sheet.startsWith(DATA));
            if (factor.get() != 1) {
                scene.getStylesheets().add(DATA + Base64.getEncoder().encodeToString(sheet().getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private String sheet() {
        String sizes = ".context-menu, .context-menu .label, .dialog-pane, .dialog-pane .label, .dialog-pane .button, "
                + ".dialog-pane .text-input"
                + " { -fx-font-size: %.1fpx; }%n"
                + ".tooltip, .context-menu .accelerator-text { -fx-font-size: %.1fpx; }%n";
        return String.format(Locale.ROOT, sizes, USUAL_TYPE * factor.get(), SMALL_TYPE * factor.get());
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height) * factor.get();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width) * factor.get();
    }
}
