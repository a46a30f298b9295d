package io.syndicate.workbench.ui.common;

import io.syndicate.workbench.run.PastRun;
import io.syndicate.workbench.session.SessionSnapshot;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;

/** A pane header's menu of the generations that can be looked back at; not there while there are none. FX thread only. */
public final class BackMenu extends MenuButton {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    /** Not there yet. */
    public BackMenu() {
        super("now");
        getStyleClass().addAll("header-button", "back-menu");
        setMinWidth(USE_PREF_SIZE);
        setAccessibleHelp("Look at what an older generation answered, and compare it with now");
        setAccessibleText("Generation shown");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** @param back what it changes @param snapshots whose history it lists */
    public void follow(LookBack back, Snapshots snapshots) {
        setOnShowing(_ -> list(back, snapshots.get()));
        snapshots.property().subscribe(now -> show(back, now));
        back.generationProperty().subscribe(_ -> show(back, snapshots.get()));
    }

    private void show(LookBack back, SessionSnapshot now) {
        Optional<PastRun> run = back.run(now);
        if (run.isEmpty() && back.generationProperty().get().isPresent()) {
            back.toNow(); // no longer kept, or of a driver that was left
        }
        boolean any = !LookBack.choices(now).isEmpty();
        setVisible(any || run.isPresent());
        setText(run.map(past -> "g" + past.generation() + " " + MINUTES.format(past.ended())).orElse("now"));
        if (any && getItems().isEmpty()) {
            list(back, now);
        }
    }

    private void list(LookBack back, SessionSnapshot now) {
        var items = new ArrayList<MenuItem>();
        items.add(item("now · g" + now.results().generation(), back.run(now).isEmpty(), back::toNow));
        for (PastRun run : LookBack.choices(now)) {
            boolean chosen = back.generationProperty().get().filter(number -> number == run.generation()).isPresent();
            items.add(item(words(run), chosen, () -> back.to(run.generation())));
        }
        getItems().setAll(items);
    }

    private static MenuItem item(String text, boolean chosen, Runnable action) {
        var item = new RadioMenuItem(text);
        item.setSelected(chosen);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static String words(PastRun run) {
        String failed = run.failed() == 0 ? "" : " · " + run.failed() + " failed";
        return "g%d · %s%s%s".formatted(run.generation(), SECONDS.format(run.ended()), failed, run.medianMicros()
                .map(micros -> " · median " + Amounts.micros(micros)).orElse(""));
    }

    /** @param run is looked back at @return when it ended, to the second */
    static String time(PastRun run) {
        return SECONDS.format(run.ended());
    }
}
