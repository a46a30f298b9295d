package io.syndicate.workbench.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads views; their controllers come from a map that {@code Main} fills by hand. FX thread only. */
public final class ViewLoader {

    private final Map<Class<?>, Supplier<?>> controllers;

    /** @param controllers for each controller class that FXML names, what makes one */
    public ViewLoader(Map<Class<?>, Supplier<?>> controllers) {
        this.controllers = Map.copyOf(controllers);
    }

    /**
     * @param view which
     * @return its root
     */
    public Parent load(View view) {
        var loader = new FXMLLoader(view.resource());
        loader.setControllerFactory(this::controller);
        try {
            Parent root = loader.load();
            Tips.offerIn(root);
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException("view " + view + " cannot be loaded", e);
        }
    }

    private Object controller(Class<?> type) {
        var maker = controllers.get(type);
        if (maker == null) {
            throw new IllegalArgumentException("no maker for controller " + type.getName());
        }
        return maker.get();
    }
}
