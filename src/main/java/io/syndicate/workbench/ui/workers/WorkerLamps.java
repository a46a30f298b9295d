package io.syndicate.workbench.ui.workers;

import io.syndicate.workbench.chassis.ModeView;
import io.syndicate.workbench.chassis.WorkerView;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** One mode's workers as lamps; many of them stand in two rows. FX thread only. */
public final class WorkerLamps extends HBox {

    private static final int ONE_ROW = 6;
    private static final double LAMP = 16;
    private static final double SMALL_LAMP = 11;

    private static final PseudoClass LOST = PseudoClass.getPseudoClass("danger");

    private final WorkerActions actions;
    private final Label name = new Label();
    private final Label note = new Label();
    private final Tooltip why = new Tooltip();
    private final Tooltip title = new Tooltip();
    private final FlowPane lamps = new FlowPane();
    private final List<WorkerLamp> shown = new ArrayList<>();
    private boolean lost;
    private boolean brief;
    private String whole = "";

    /** @param actions what can be done with a worker */
    public WorkerLamps(WorkerActions actions) {
        this.actions = actions;
        getStyleClass().add("worker-lamps");
        name.getStyleClass().add("mono");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setTooltip(title);
        note.getStyleClass().add("lamp-note");
        note.setMinWidth(Region.USE_PREF_SIZE);
        note.setTooltip(why);
        setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(name);
    }

    /**
     * @param mode   its workers
     * @param newest number of the newest generation known, serving or not; workers of older ones are shown as stale
     */
    public void show(ModeView mode, int newest) {
        whole = mode.mode().argument();
        sayName();
        if (shown.size() != mode.workers().size() || getChildren().size() == 1 || lost != !mode.fallback().isEmpty()) {
            fill(mode);
        }
        for (int i = 0; i < shown.size(); i++) {
            shown.get(i).show(mode.mode(), mode.workers().get(i), newest);
        }
        if (lost) {
            note.setText("lost");
            why.setText(mode.fallback());
        } else if (shown.isEmpty()) {
            note.setText(mode.identity() ? "identity" : "not running");
            why.setText(mode.identity()
                    ? "The driver has no %s method: the gateway passes everything through unchanged.".formatted(mode.mode())
                    : "No %s worker runs.".formatted(mode.mode()));
        }
    }

    /** @param brief whether three letters have to do for the mode's name */
    public void abbreviate(boolean brief) {
        this.brief = brief;
        sayName();
    }

    private void sayName() {
        int last = whole.lastIndexOf('_') + 1;
        name.setText(brief && !whole.isEmpty() ? whole.substring(last, Math.min(whole.length(), last + 3)) : whole);
        name.setAccessibleText(whole);
        title.setText("Workers of " + whole);
    }

    private void fill(ModeView mode) {
        List<WorkerView> workers = mode.workers();
        while (shown.size() > workers.size()) {
            shown.removeLast();
        }
        while (shown.size() < workers.size()) {
            shown.add(new WorkerLamp(actions));
        }
        int inRow = shown.size() <= ONE_ROW ? Math.max(1, shown.size()) : (shown.size() + 1) / 2;
        double width = inRow * (shown.size() <= ONE_ROW ? LAMP : SMALL_LAMP);
        lamps.setPrefWrapLength(width);
        lamps.setMinWidth(width);
        lamps.setMaxWidth(width);
        lamps.getChildren().setAll(shown);
        getStyleClass().remove("many");
        if (shown.size() > ONE_ROW) {
            getStyleClass().add("many");
        }
        getChildren().setAll(name, shown.isEmpty() ? note : lamps);
        lost = !mode.fallback().isEmpty();
        note.pseudoClassStateChanged(LOST, lost);
        if (lost) {
            getChildren().setAll(name, lamps, note);
        }
    }
}
