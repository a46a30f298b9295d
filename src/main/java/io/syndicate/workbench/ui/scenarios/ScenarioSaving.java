package io.syndicate.workbench.ui.scenarios;

import io.syndicate.workbench.project.NamedScenario;
import io.syndicate.workbench.session.Scenarios;
import io.syndicate.workbench.ui.common.FxThread;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Reads scenarios once, and writes them a moment after the last change, all or none. FX thread only. */
final class ScenarioSaving {

    private static final Duration SAVE_AFTER = Duration.millis(400);

    private final Scenarios scenarios;
    private final ScenarioEdits edits;
    private final BiConsumer<String, Boolean> say;
    private final PauseTransition saveSoon = new PauseTransition(SAVE_AFTER);
    private List<NamedScenario> saved = List.of();
    private boolean loaded;

    /** @param edits what is written @param say tells the author, and whether that is bad */
    ScenarioSaving(Scenarios scenarios, ScenarioEdits edits, BiConsumer<String, Boolean> say) {
        this.scenarios = scenarios;
        this.edits = edits;
        this.say = say;
        saveSoon.setOnFinished(_ -> save());
    }

    /** @param onLoaded they are there */
    void load(Runnable onLoaded) {
        scenarios.load().whenCompleteAsync((named, failure) -> {
            if (failure != null) {
                say.accept(words(failure), true);
                return;
            }
            loaded = true;
            saved = named;
            edits.load(named.stream().map(ScenarioDraft::of).toList());
            onLoaded.run();
        }, FxThread.executor());
    }

    /** Something was changed. */
    void changed() {
        if (loaded) {
            saveSoon.playFromStart();
        }
    }

    /** The driver is no longer open: nothing more is written. */
    void forget() {
        loaded = false;
    }

    /** Writes now what is not written yet. */
    void finish() {
        saveSoon.stop();
        if (loaded) {
            save();
        }
    }

    private void save() {
        var drafts = edits.now().scenarios();
        var faulty = drafts.stream().filter(draft -> !draft.complete()).map(ScenarioDraft::name).toList();
        if (!faulty.isEmpty()) {
            say.accept("Not saved until " + String.join(", ", faulty) + (faulty.size() == 1 ? " has" : " have") + " no problem.", true);
            return;
        }
        var before = saved;
        var after = drafts.stream().map(ScenarioDraft::named).toList();
        if (after.equals(before)) {
            say.accept("No changes to save", false); // the starter scenario is in no file
            return;
        }
        saved = after;
        scenarios.save(before, after).whenCompleteAsync((_, failure) -> {
            if (failure == null) {
                say.accept("Saved in workbench.json", false);
            } else {
                saved = before;
                say.accept(words(failure), true);
            }
        }, FxThread.executor());
    }

    private static String words(Throwable failure) {
        return (failure instanceof CompletionException ? failure.getCause() : failure).getMessage();
    }
}
