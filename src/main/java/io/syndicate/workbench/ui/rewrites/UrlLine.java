package io.syndicate.workbench.ui.rewrites;

import io.syndicate.workbench.ui.common.Middle;
import io.syndicate.workbench.ui.common.TextWidth;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** One line of monospaced URL with its changed parts marked; shortens itself to the width it gets. */
final class UrlLine extends HBox {

    private static final String PROBE = "0".repeat(100);
    private static final int ATTEMPTS = 3;

    private final Label probe = new Label();
    private List<Part> parts = List.of();

    /** @param style {@code origin} or {@code cdn} */
    UrlLine(String style) {
        getStyleClass().addAll("url-line", style);
        setAlignment(Pos.CENTER_LEFT);
        setSnapToPixel(false);
        setMinWidth(0);
        setPrefWidth(0);
        probe.getStyleClass().add("mono");
        probe.setManaged(false);
        probe.setVisible(false);
        probe.fontProperty().addListener((_, _, _) -> rebuild());
        widthProperty().addListener((_, _, _) -> rebuild());
        getChildren().setAll(probe);
    }

    /** @param parts the whole line */
    void show(List<Part> parts) {
        if (!parts.equals(this.parts)) {
            this.parts = parts;
            rebuild();
        }
    }

    private void rebuild() {
        var labels = fitting().stream().map(UrlLine::label).toList();
        getChildren().setAll(probe);
        getChildren().addAll(labels);
    }

    private List<Part> fitting() {
        double room = getWidth();
        int columns = (int) (room / (width(PROBE) / PROBE.length()));
        List<Part> fitting = PartShortener.fit(parts, Math.max(1, columns));
        for (int i = 0; i < ATTEMPTS && room > 0 && width(text(fitting)) > room; i++) {
            columns = (int) (Middle.columns(text(fitting)) * room / width(text(fitting)));
            fitting = PartShortener.fit(parts, Math.max(1, columns));
        }
        return fitting;
    }

    private double width(String text) {
        return TextWidth.of(text, probe.getFont());
    }

    private static String text(List<Part> parts) {
        var text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }

    private static Label label(Part part) {
        var label = new Label(part.text());
        label.getStyleClass().addAll("mono", "url-part");
        if (part.changed()) {
            label.getStyleClass().add("changed");
        }
        label.setSnapToPixel(false);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
