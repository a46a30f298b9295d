package io.syndicate.workbench.ui.publish;

import io.syndicate.workbench.check.CheckProgress;
import io.syndicate.workbench.check.CheckResult;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.publish.PublishPlan;
import io.syndicate.workbench.session.Checking;
import io.syndicate.workbench.session.Publishing;
import io.syndicate.workbench.session.Publishing.Target;
import io.syndicate.workbench.ui.common.FxThread;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Publishes the open driver: shows what would go out and what speaks against it, asks where to and with which key. FX thread only. */
public final class PublishDialog extends Dialog<Void> {

    private static final ButtonType PUBLISH = new ButtonType("Publish", ButtonData.OK_DONE);
    private static final ButtonType CHECK = new ButtonType("Run checks", ButtonData.LEFT);
    private static final ButtonType HISTORY = new ButtonType("History…", ButtonData.LEFT);

    private final Publishing publishing;
    private final Checking checking;
    private final PlanView plan = new PlanView();
    private final PublishForm form;
    private final Label outcome = new Label();
    private final Button publish;
    private final Button check;
    private boolean busy;
    private boolean gateShut = true;

    /**
     * @param owner      the window
     * @param publishing of the open driver
     * @param checking   of the open driver: what is not checked is not published
     * @param name       the driver's
     * @param folder     the driver's; a publish goes beside it unless the author says otherwise
     */
    public PublishDialog(Window owner, Publishing publishing, Checking checking, String name, Path folder) {
        this.publishing = publishing;
        this.checking = checking;
        this.form = new PublishForm(owner, folder.resolveSibling(name + ".json"));
        initOwner(owner);
        setTitle("Publish " + name);
        setHeaderText("Publish " + name);
        setResizable(true);
        outcome.setWrapText(true);
        outcome.setMinHeight(Label.USE_PREF_SIZE);
        outcome.setId("publishOutcome");
        var shown = new ScrollPane(plan);
        shown.setFitToWidth(true);
        shown.setPrefHeight(280);
        VBox.setVgrow(shown, Priority.ALWAYS);
        getDialogPane().setContent(new VBox(12, shown, form, outcome));
        getDialogPane().setPrefSize(760, 680);
        getDialogPane().getStyleClass().add("wide-dialog");
        getDialogPane().getButtonTypes().setAll(PUBLISH, CHECK, HISTORY, ButtonType.CLOSE);
        publish = DialogButtons.action(getDialogPane(), PUBLISH, this::publish);
        check = DialogButtons.action(getDialogPane(), CHECK, this::check);
        check.setTooltip(new Tooltip("Check the driver as it is on disk now; the publish is refused where a check speaks against it"));
        DialogButtons.action(getDialogPane(), HISTORY, () -> new HistoryDialog(getDialogPane().getScene().getWindow(), publishing,
                form.keys()).show());
        form.whenChanged(this::enable);
        setOnHidden(_ -> {
            checking.cancel();
            form.keys().clearPassphrases();
        });
        refresh();
    }

    private void refresh() {
        enable();
        publishing.plan().whenCompleteAsync((now, failure) -> {
            if (failure == null) {
                show(now);
            } else {
                fail(failure);
            }
        }, FxThread.executor());
    }

    private void show(PublishPlan now) {
        plan.show(now);
        gateShut = !now.objections().isEmpty();
        form.askForReason(gateShut);
        enable();
    }

    private void enable() {
        publish.setDisable(busy || !form.complete(gateShut));
        check.setDisable(busy);
    }

    private void check() {
        work("Checking …");
        checking.check(new CheckProgress() {
            @Override
            public void began(CheckId check, int index, int of) {
                FxThread.run(() -> say("Checking, %d of %d: %s …".formatted(index + 1, of, check.title()), "muted"));
            }

            @Override
            public void ended(CheckResult result) {
            }
        }).whenCompleteAsync((report, failure) -> {
            busy = false;
            if (failure == null) {
                say("Checked: " + report.summary() + ".", report.good() ? "ok-text" : "failed-text");
            } else {
                fail(failure);
            }
            refresh();
        }, FxThread.executor());
    }

    private void work(String words) {
        busy = true;
        enable();
        say(words, "muted");
    }

    private void publish() {
        work("Publishing …");
        Target target = form.target();
        publishing.publish(target, form.reason()).whenCompleteAsync((end, failure) -> {
            busy = false;
            if (failure == null) {
                ended(end, target.path());
            } else {
                fail(failure);
            }
            enable();
        }, FxThread.executor());
    }

    private void ended(Publishing.End end, Path target) {
        switch (end) {
            case Publishing.End.Refused(var refused) -> {
                show(refused);
                say("Not published: something speaks against it now.", "failed-text");
            }
            case Publishing.End.Done done -> {
                show(done.plan());
                say("Published to " + target + ".\n" + done.receipt().driverHash().map(hash -> "Driver hash: " + hash)
                        .orElse("The file secrets there holds them in clear, readable by you alone; "
                        + "delete it once the deployed tool has published it.")
                        + "\nReceipt: " + done.receiptFile() + done.note().map(note -> "\n" + note).orElse(""), "ok-text");
            }
        }
    }

    private void fail(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        say(cause.getMessage(), "failed-text");
    }

    private void say(String text, String tone) {
        outcome.getStyleClass().removeAll("muted", "failed-text", "ok-text");
        outcome.getStyleClass().add(tone);
        outcome.setText(Optional.ofNullable(text).orElse("It could not be done."));
    }
}
