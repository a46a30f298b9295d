package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.ui.common.FxThread;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Says what is still being written while the author waits to leave, and goes by itself once it is. Where the disk does not answer it says so, and
 * the author may leave all the same. FX thread only.
 */
final class WritingDialog {

    /** What takes no longer is not worth a dialog. */
    private static final Duration SHOWN_AFTER = Duration.millis(300);
    private static final Duration HANGS_AFTER = Duration.seconds(5);

    private final Ask ask;
    private final Supplier<List<String>> underWay;
    private final CompletableFuture<Boolean> answer = new CompletableFuture<>();
    private final Label words = new Label();

    /** @param underWay names what is not written yet */
    WritingDialog(Ask ask, Supplier<List<String>> underWay) {
        this.ask = ask;
        this.underWay = underWay;
    }

    /** @return on the FX thread: whether to go on, since all is written or the author does not want to wait for it */
    CompletionStage<Boolean> until(CompletionStage<?> written) {
        if (!written.toCompletableFuture().isDone()) {
            after(SHOWN_AFTER, this::open);
            after(HANGS_AFTER, this::sayItHangs);
        }
        FxThread.then(written.handle((_, _) -> true), answer::complete);
        return answer;
    }

    private void after(Duration time, Runnable action) {
        var pause = new PauseTransition(time);
        pause.setOnFinished(_ -> action.run());
        answer.thenRun(pause::stop);
        pause.play();
    }

    private void open() {
        var stay = new ButtonType("Stay", ButtonData.CANCEL_CLOSE);
        var leave = new ButtonType("Leave without waiting", ButtonData.NO);
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("Writing");
        words.setText("Still being written: " + String.join(", ", underWay.get()));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var dialog = new Dialog<Boolean>();
        dialog.getDialogPane().setContent(new VBox(12, words, bar));
        dialog.getDialogPane().getButtonTypes().setAll(leave, stay);
        dialog.setResultConverter(pressed -> pressed == leave);
        dialog.setOnHidden(_ -> answer.complete(Boolean.TRUE.equals(dialog.getResult())));
        answer.thenRun(dialog::close);
        ask.dress(dialog, "Saving");
        dialog.setOnShown(_ -> dialog.getDialogPane().lookupButton(stay).requestFocus()); // Enter must not leave
        dialog.show();
    }

    private void sayItHangs() {
        words.setText("The disk has not answered for " + (int) HANGS_AFTER.toSeconds() + " seconds. If you leave now, this may not be on disk: "
                + String.join(", ", underWay.get()) + ". What you typed is offered again when the driver is opened next, where it could be kept.");
        words.getScene().getWindow().sizeToScene();
    }
}
