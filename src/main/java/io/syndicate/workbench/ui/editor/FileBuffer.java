package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.FileContents;
import io.syndicate.workbench.project.SaveOutcome;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * One of the driver's files in the editor: its text, what it was made from, and how the two stand to the file on disk.
 * No text is ever lost to a change on disk: changes that lie apart are merged, for others the author is asked, and what is
 * replaced stays in the undo history. FX thread only.
 */
final class FileBuffer {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final CodeText text;
    private final Clock clock;
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private FileContents base;
    private String baseText;
    private FileContents seen;
    private Optional<MergeStep> merged = Optional.empty();
    private final Saving saving = new Saving();
    private Optional<FileContents> meanwhile = Optional.empty();

    /** @param first the file as the project was opened with it */
    FileBuffer(FileContents first, CodeText text, Clock clock) {
        this.text = text;
        this.clock = clock;
        text.begin(first.text());
        seen = first;
        adopt(first, text.get(), first.exists() ? "" : "not on disk yet");
        text.area().plainTextChanges().subscribe(_ -> compare());
        saving.underWayProperty().addListener(_ -> lookAgain());
        showReadOnly(first);
    }

    DriverFile file() {
        return base.file();
    }

    /** @return {@code FileContents.hash} of what the text was made from */
    String baseHash() {
        return base.hash();
    }

    CodeText text() {
        return text;
    }

    /** @return whether the text is not the one it was made from */
    ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    boolean isDirty() {
        return dirty.get();
    }

    /** @return whether it is being written, and what came of that is not known yet */
    ReadOnlyBooleanProperty savingProperty() {
        return saving.underWayProperty();
    }

    /** @return done once all saves so far are */
    CompletionStage<Boolean> lastSave() {
        return saving.last();
    }

    /** @return what the author must know about this file */
    ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** @return {@code saved 10:42:07} or the like, may be empty */
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** @return whether the file has not been written yet */
    boolean isMissing() {
        return !base.exists();
    }

    /** @param now the file as the newest snapshot has it; while it is saved that may be the author's own text, and waits */
    void onDisk(FileContents now) {
        if (saving.isUnderWay()) {
            meanwhile = Optional.of(now);
            return;
        }
        if (now == seen) {
            return;
        }
        boolean news = !now.hash().equals(seen.hash());
        seen = now;
        if (now.hash().equals(base.hash())) {
            base = now;
            dropNotice(Notice.Changed.class);
        } else if (news) {
            changed(now);
        }
        showReadOnly(now);
    }

    private void lookAgain() {
        var late = meanwhile;
        meanwhile = Optional.empty();
        late.ifPresent(this::onDisk);
    }

    private void changed(FileContents now) {
        if (now.exists() && now.text().equals(text.get())) {
            adopt(now, text.get(), "read again " + time());
            dropNotice(Notice.Changed.class);
        } else if (!isDirty() && now.exists()) {
            load(now);
        } else {
            mergeOf(now).filter(_ -> !isAsking()).ifPresentOrElse(merge -> take(merge, now), () -> ask(now));
        }
    }

    private boolean isAsking() {
        return notice.get().orElse(null) instanceof Notice.Changed;
    }

    private Optional<Merge> mergeOf(FileContents disk) {
        return disk.exists() && disk.readOnly().isEmpty() ? Merge.of(baseText, text.get(), disk.text()) : Optional.empty();
    }

    private void ask(FileContents disk) {
        notice.set(Optional.of(new Notice.Changed(disk, mergeOf(disk).isPresent())));
    }

    private void take(Merge merge, FileContents disk) {
        var step = new MergeStep(base, baseText, text.get(), merge, disk);
        MergeStep.write(text, merge.text());
        adopt(disk, disk.text(), "merged " + time());
        merged = Optional.of(step);
        notice.set(step.notice());
    }

    /** Puts what is on disk and what is edited here together, if that can be done. */
    void merge(FileContents disk) {
        mergeOf(disk).ifPresent(merge -> take(merge, disk));
    }

    /** Takes out again what a merge brought, not what was typed since, and asks what to do with it. */
    void undoMerge() {
        merged.ifPresent(step -> {
            MergeStep.write(text, step.without(text.get()));
            split(step);
            compare();
        });
    }

    private void split(MergeStep step) {
        base = step.base();
        baseText = step.baseText();
        ask(step.disk());
    }

    /** The author knows. */
    void dismiss() {
        dropNotice(Notice.Merged.class);
    }

    /** Undo went back over the merge, or redo over it again: the text must never be saved as if it had what it has not. */
    private void followMerge(MergeStep step) {
        var now = text.get();
        if (base.hash().equals(step.disk().hash()) && step.isBefore(now)) {
            split(step);
        } else if (base.hash().equals(step.base().hash()) && step.isAfter(now)) {
            base = step.disk();
            baseText = step.disk().text();
            notice.set(step.notice());
        }
    }

    /**
     * Saves the text as it is now, if it is not the one on disk, once earlier saves are done. What is typed meanwhile stays unsaved.
     *
     * @return whether it is on disk then; if not, the notice says why
     */
    CompletionStage<Boolean> save(Saver saver) {
        var asked = text.get();
        return saving.inTurn(() -> asked.equals(baseText) && !isAsking() ? CompletableFuture.completedFuture(true)
                : saver.save(base.file(), asked, base.hash()).thenApply(outcome -> saved(asked, outcome)));
    }

    private boolean saved(String asked, SaveOutcome outcome) {
        return switch (outcome) {
            case SaveOutcome.Saved(var now) -> {
                notice.set(Optional.empty());
                adopt(now, asked, "saved " + time());
                showReadOnly(now);
                yield true;
            }
            case SaveOutcome.ChangedOnDisk(var now) -> {
                changed(now);
                yield !isDirty() && !isAsking();
            }
            case SaveOutcome.NotSaved(var reason) -> {
                notice.set(Optional.of(new Notice.NotSaved(reason)));
                yield false;
            }
        };
    }

    /** Takes what is on disk; the author's text is one undo away. */
    void takeDisk(FileContents disk) {
        load(disk);
        showReadOnly(disk);
    }

    /** Stays with the author's text, which the next save writes over what is on disk; that is one undo away. */
    void keepMine(FileContents disk) {
        text.rememberUnder(disk.text());
        adopt(disk, disk.text(), "");
        notice.set(Optional.empty());
    }

    /** Puts the caret to a place of an older text, wherever its line is now. @param then that text; empty for the one that this was made from */
    void goTo(Place place, Optional<String> then) {
        text.goTo(LineMap.between(then.orElse(baseText), text.get()).near(place.line() - 1) + 1, place.column());
    }

    /** @param problems what is wrong with the file on disk, by its lines from 0; shown where these are now */
    void setProblems(Map<Integer, String> problems) {
        text.setProblems(problems, () -> LineMap.between(seen.hash().equals(base.hash()) ? baseText : seen.text(), text.get()));
    }

    /** Goes back to what is on disk. */
    void discard() {
        takeDisk(notice.get().orElse(null) instanceof Notice.Changed(var disk, _) ? disk : base);
    }

    private void load(FileContents now) {
        text.replaceAll(now.text());
        adopt(now, text.get(), now.hash().equals(base.hash()) ? state.get() : "read again " + time());
        notice.set(Optional.empty());
    }

    private void adopt(FileContents now, String asShown, String how) {
        base = now;
        baseText = asShown;
        merged = Optional.empty();
        state.set(how);
        compare();
    }

    private void compare() {
        merged.ifPresent(this::followMerge);
        dirty.set(text.area().getLength() != baseText.length() || !text.get().equals(baseText));
    }

    private void showReadOnly(FileContents now) {
        text.area().setEditable(now.readOnly().isEmpty());
        dropNotice(Notice.ReadOnly.class);
        if (now.readOnly().isPresent() && notice.get().isEmpty()) {
            notice.set(now.readOnly().map(Notice.ReadOnly::new));
        }
    }

    private void dropNotice(Class<? extends Notice> kind) {
        notice.get().filter(kind::isInstance).ifPresent(_ -> notice.set(Optional.empty()));
    }

    private String time() {
        return LocalTime.now(clock).format(TIME);
    }
}
