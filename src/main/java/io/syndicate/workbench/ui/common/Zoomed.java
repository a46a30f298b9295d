package io.syndicate.workbench.ui.common;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Shows a whole window's contents larger: they get as much less room. Menus, tooltips and dialogs over it, windows of their own, get larger type.
 * FX thread only.
 */
public final class Zoomed extends Region {

    private static final int USUAL_TYPE = 13;
    private static final int SMALL_TYPE = 12;
    private static final DataSheet TYPE = new DataSheet("type");

    static {
        EveryWindow.later(Zoomed::enlargeType);
    }

    private final Parent content;
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final DoubleProperty factor = new SimpleDoubleProperty(1);
    private Optional<Parent> cover = Optional.empty();

    /** @param content fills this region whatever the factor */
    public Zoomed(Parent content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().setAll(content);
        factor.subscribe(now -> {
            scale.setX(now.doubleValue());
            scale.setY(now.doubleValue());
            EveryWindow.now(Zoomed::enlargeType);
            requestLayout();
        });
    }

    /** @return how many times larger than usual, from 1 to 2 */
    public DoubleProperty factorProperty() {
        return factor;
    }

    /** @param over is seen in place of the contents, in its own size; they stay in the window as they are, which costs less than to put them back */
    public void cover(Parent over) {
        uncover();
        cover = Optional.of(over);
        content.setVisible(false);
        getChildren().add(over);
    }

    /** Shows the contents again. */
    public void uncover() {
        cover.ifPresent(getChildren()::remove);
        cover = Optional.empty();
        content.setVisible(true);
    }

    /** @return of a window or the nearest of its owners that shows its contents larger, if one does */
    static Optional<Zoomed> of(Window window) {
        for (Window now = window; now != null; now = ownerOf(now)) {
            if (now.getScene() != null && now.getScene().getRoot() instanceof Zoomed zoomed) {
                return Optional.of(zoomed);
            }
        }
        return Optional.empty();
    }

    private static Window ownerOf(Window window) {
        return switch (window) {
            case PopupWindow popup -> popup.getOwnerWindow();
            case Stage stage -> stage.getOwner();
            default -> null;
        };
    }

    /** Not in the main scene's style sheets: with them every node of the window would be styled anew. */
    private static void enlargeType(Window window) {
        typeSheets(window).ifPresent(sheets -> {
            double factor = of(window).map(zoomed -> zoomed.factor.get()).orElse(1.0);
            var wanted = factor == 1 ? List.<String>of() : List.of(TYPE.of(sizes(factor)));
            if (!sheets.stream().filter(TYPE::is).toList().equals(wanted)) {
                sheets.removeIf(TYPE::is);
                sheets.addAll(wanted);
            }
        });
    }

    /** @return what a menu, a tooltip or a dialog can be given more of; a dialog's scene always has its owner's alone */
    private static Optional<List<String>> typeSheets(Window window) {
        if (window instanceof PopupWindow) {
            return Optional.of(window.getScene().getStylesheets());
        }
        return Optional.ofNullable(window.getScene()).map(Scene::getRoot).filter(DialogPane.class::isInstance).map(Parent::getStylesheets);
    }

    private static String sizes(double factor) {
        String sizes = ".context-menu, .context-menu .label, .dialog-pane, .dialog-pane .label, .dialog-pane .button, "
                + ".dialog-pane .text-input"
                + " { -fx-font-size: %.1fpx; }%n"
                + ".tooltip, .context-menu .accelerator-text { -fx-font-size: %.1fpx; }%n";
        return String.format(Locale.ROOT, sizes, USUAL_TYPE * factor, SMALL_TYPE * factor);
    }

    @Override
    protected void layoutChildren() {
        cover.ifPresentOrElse(over -> over.resizeRelocate(0, 0, getWidth(), getHeight()),
                () -> content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get()));
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
