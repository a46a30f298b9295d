package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.FileContents;
import io.syndicate.workbench.ui.common.SideBySide;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a tab shows: a file's notice, if it has one, over its text. FX thread only. */
final class FilePage extends VBox implements NoticeBanner.Choices {

    private final FileBuffer buffer;
    private final PageBody body;
    private final VBox top = new VBox();
    private DraftWatch drafts;

    FilePage(FileBuffer buffer, PageBody body) {
        this.buffer = buffer;
        this.body = body;
        getStyleClass().add("file-page");
        VBox.setVgrow(body.node(), Priority.ALWAYS);
        getChildren().addAll(top, body.node());
        promptWhereMissing();
        buffer.noticeProperty().addListener(_ -> showNotice());
        body.showsTextProperty().addListener(_ -> showNotice());
        showNotice();
    }

    private void promptWhereMissing() {
        if (buffer.isMissing()) {
            var name = buffer.file().label();
            var meaning = buffer.file() == DriverFile.DRIVER ? "" : ": it counts as {}";
            buffer.text().setPrompt("No " + name + " yet" + meaning + ". Type to create one.");
        }
    }

    FileBuffer buffer() {
        return buffer;
    }

    PageBody body() {
        return body;
    }

    @Override
    public void requestFocus() {
        body.shownText().area().requestFocus();
    }

    @Override
    public void takeDisk(FileContents disk) {
        buffer.takeDisk(disk);
        requestFocus();
    }

    @Override
    public void merge(FileContents disk) {
        buffer.merge(disk);
        requestFocus();
    }

    @Override
    public void undoMerge() {
        buffer.undoMerge();
        requestFocus();
    }

    @Override
    public void dismiss() {
        buffer.dismiss();
        requestFocus();
    }

    @Override
    public void keepMine(FileContents disk) {
        buffer.keepMine(disk);
        requestFocus();
    }

    @Override
    public void compare(FileContents disk) {
        Map<String, Runnable> choices = new LinkedHashMap<>();
        choices.put("Take the disk version", () -> takeDisk(disk));
        choices.put("Keep mine", () -> keepMine(disk));
        new CompareDialog(getScene().getWindow(), buffer.file().label() + ": on disk and in the editor",
                new SideBySide("On disk", disk.text(), "In the editor", buffer.text().get()), choices).show();
    }

    /** @param watch knows what was not saved earlier */
    void offer(DraftWatch watch) {
        drafts = watch;
        watch.begin(this::showNotice);
    }

    private void showDraft() {
        if (drafts != null) {
            drafts.offered().ifPresent(draft -> top.getChildren().add(new DraftBanner(drafts, draft, buffer, body.showsTextProperty().get(),
                    () -> {
                showNotice();
                requestFocus();
            })));
        }
    }

    private void showNotice() {
        top.getChildren().clear();
        showDraft();
        buffer.noticeProperty().get().ifPresent(notice -> top.getChildren()
                .add(new NoticeBanner(notice, buffer.file().label(), body.showsTextProperty().get(), this)));
    }
}
