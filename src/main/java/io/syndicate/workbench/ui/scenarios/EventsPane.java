package io.syndicate.workbench.ui.scenarios;

import io.syndicate.workbench.request.scenario.Scenario;
import io.syndicate.workbench.ui.common.Icons;
import io.syndicate.workbench.ui.common.Menus;
import io.syndicate.workbench.ui.scenarios.ScenarioEdits.State;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The chosen scenario's seed and events, edited by mouse and keys. */
final class EventsPane extends VBox {

    private static final int SEEDS = 1_000_000;
    private static final double SEED_WIDTH = 64;

    private final ScenarioEdits edits;
    private final Runnable changed;
    private final TextField seed = new TextField();
    private final Button anotherSeed = button(Feather.SHUFFLE, "Another seed", "Other file ids, times and block versions",
            () -> seed(newSeed(), false));
    private final EventTable table;
    private final EventForm form;
    private final Label problem = new Label();
    private final Button add = button(Feather.PLUS, "Event", "Put an event behind the chosen one (Insert)", () -> insert(true));
    private final Button before = button(Feather.CORNER_LEFT_UP, "", "Put an event before the chosen one (Shift+Insert)",
            () -> insert(false));
    private final Button remove = button(Feather.TRASH_2, "", "Remove the chosen event (Delete)", this::remove);
    private final Button up = button(Feather.ARROW_UP, "", Menus.hint("Let it happen earlier", "Alt+Up"), () -> move(-1));
    private final Button down = button(Feather.ARROW_DOWN, "", Menus.hint("Let it happen later", "Alt+Down"), () -> move(1));
    private boolean filling;

    /** @param changed is run after each change, and each choice of another event */
    EventsPane(ScenarioEdits edits, Runnable changed) {
        this.edits = edits;
        this.changed = changed;
        getStyleClass().add("scenario-events");
        table = new EventTable(place -> {
            edits.choose(edits.now().chosen(), place);
            changed.run();
        }, event -> then(() -> edits.type(event)));
        form = new EventForm(event -> then(() -> edits.type(event)));
        seed.setId("seed");
        seed.setMinWidth(SEED_WIDTH);
        seed.setPrefColumnCount(8);
        seed.getStyleClass().add("mono");
        seed.setAccessibleText("Seed");
        seed.textProperty().addListener((_, _, now) -> {
            if (!filling && edits.now().any()) {
                seed(now, true);
            }
        });
        problem.setId("scenario-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.getStyleClass().addAll("failed-text", "scenario-problem");
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var title = new Label("Seed");
        title.setLabelFor(seed);
        title.setMinWidth(USE_PREF_SIZE);
        var header = new HBox(title, seed, anotherSeed, gap, add, before, remove, up, down);
        header.getStyleClass().add("pane-header");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(header, table, form, problem);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent key) {
        boolean mine = key.getTarget() == table;
        if (!mine) {
            return; // it is for a cell that is typed in
        }
        if (key.getCode() == KeyCode.INSERT) {
            insert(!key.isShiftDown());
        } else if (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE) {
            remove();
        } else if (new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN).match(key)) {
            move(-1);
        } else if (new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN).match(key)) {
            move(1);
        } else {
            mine = false;
        }
        if (mine) {
            key.consume();
        }
    }

    /** Shows what the edits have become. */
    void show() {
        State now = edits.now();
        filling = true;
        setDisable(!now.any());
        String seedText = now.any() ? now.scenario().seed() : "";
        if (!seed.getText().equals(seedText)) {
            seed.setText(seedText);
        }
        filling = false;
        table.show(now.any() ? now.scenario().events() : List.of(), now.event());
        form.show(now.anyEvent() ? now.scenario().events().get(now.event()) : null);
        boolean full = now.any() && now.scenario().events().size() >= Scenario.MAX_EVENTS;
        add.setDisable(full);
        before.setDisable(full || !now.anyEvent());
        remove.setDisable(!now.anyEvent());
        up.setDisable(!edits.canMove(-1));
        down.setDisable(!edits.canMove(1));
    }

    /** @param place of the event that cannot happen, -1 for none @param message why and what to do, empty where all is well */
    void problem(int place, String message) {
        problem.setText(message.isEmpty() ? "" : place < 0 ? message : "Event " + (place + 1) + ": " + message);
        table.mark(place, message);
    }

    private void seed(String text, boolean typed) {
        then(() -> edits.seed(text, typed));
    }

    /** Some small number that is easy to tell to another author. */
    private static String newSeed() {
        return Integer.toString(ThreadLocalRandom.current().nextInt(1, SEEDS));
    }

    private void insert(boolean below) {
        State now = edits.now();
        if (!now.any() || add.isDisabled()) {
            return;
        }
        String path = now.anyEvent() ? now.scenario().events().get(now.event()).pathAfter() : "/photos/2017/cat.jpg";
        EventDraft first = EventDraft.create(path);
        then(() -> edits.insert(now.anyEvent() && below ? first.with(EventDraft.Kind.WRITE) : first, below));
        form.focus();
    }

    private void remove() {
        if (edits.now().anyEvent()) {
            then(edits::removeEvent);
            table.requestFocus();
        }
    }

    private void move(int by) {
        if (edits.canMove(by)) {
            then(() -> edits.move(by));
            table.requestFocus();
        }
    }

    private void then(Runnable edit) {
        edit.run();
        changed.run();
    }

    private static Button button(Feather icon, String text, String tooltip, Runnable action) {
        var button = new Button(text, Icons.of(icon));
        button.setTooltip(new Tooltip(tooltip));
        button.setAccessibleText(text.isEmpty() ? tooltip : text);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
