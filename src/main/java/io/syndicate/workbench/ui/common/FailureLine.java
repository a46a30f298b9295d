package io.syndicate.workbench.ui.common;

import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.Failure.Place;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** One line about a failure: its place and its log as links, then what happened; the traceback is in the tooltip. */
public final class FailureLine extends HBox {

    private static final int TOOLTIP_CHARS = 2_000;

    private final Hyperlink place = new Hyperlink();
    private final Hyperlink log = new Hyperlink("show log");
    private final Label message = new Label();
    private Optional<Place> target = Optional.empty();
    private int generation;

    /**
     * @param navigator opens the failure's place
     * @param showLog   selects the result, so that its log lines are shown
     */
    public FailureLine(Navigator navigator, Runnable showLog) {
        getStyleClass().add("failure-line");
        setAlignment(Pos.CENTER_LEFT);
        message.getStyleClass().add("failure-message");
        message.setMinWidth(0);
        message.setEllipsisString(Middle.ELLIPSIS);
        place.setTooltip(new Tooltip("Go to the line"));
        place.setOnAction(_ -> target.ifPresent(at -> navigator.show(at, generation)));
        log.setOnAction(_ -> showLog.run());
        log.setTooltip(new Tooltip("Show only the log lines of this request"));
        for (Hyperlink link : new Hyperlink[] {place, log}) {
            link.setMinWidth(USE_PREF_SIZE);
            link.visitedProperty().addListener((_, _, _) -> link.setVisited(false));
        }
        place.managedProperty().bind(place.visibleProperty());
        log.managedProperty().bind(log.visibleProperty());
        getChildren().setAll(place, log, message);
    }

    /** Lets a long message take several lines instead of ending in an ellipsis. */
    public void wrap() {
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        setAlignment(Pos.BASELINE_LEFT);
    }

    /** @param failure what went wrong @param generation number of the generation that failed, 0 where none did */
    public void show(Failure failure, int generation) {
        this.generation = generation;
        target = failure.place();
        place.setVisible(target.isPresent());
        target.ifPresent(at -> {
            place.setText(at.toString());
            place.setTooltip(new Tooltip("Go to line " + at.line() + " of " + at.file()));
        });
        log.setVisible(failure.kind() != Failure.Kind.UNSENT);
        message.setText(failure.message());
        message.setTooltip(new Tooltip(tooltip(failure)));
    }

    private static String tooltip(Failure failure) {
        String whole = failure.detail().isBlank() ? failure.message() : failure.message() + "\n\n" + failure.detail().strip();
        return whole.length() <= TOOLTIP_CHARS ? whole : "…" + whole.substring(whole.length() - TOOLTIP_CHARS);
    }
}
