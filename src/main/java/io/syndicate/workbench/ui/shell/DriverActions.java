package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.project.DriverTemplate;
import io.syndicate.workbench.project.NoDriverException;
import io.syndicate.workbench.project.NoFolderException;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.SampleDrivers;
import io.syndicate.workbench.session.DiskThread;
import io.syndicate.workbench.session.Memory;
import io.syndicate.workbench.session.Overrides;
import io.syndicate.workbench.session.WorkbenchSession;
import io.syndicate.workbench.ui.common.FxThread;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;

/** Opening, creating and copying of drivers, with all the questions that come with it. FX thread only. */
public final class DriverActions {

    private final WorkbenchSession session;
    private final Memory memory;
    private final Path projects;
    private final Ask ask;
    private final SampleDrivers bundled = new SampleDrivers();
    private Supplier<CompletionStage<Boolean>> mayLeave = () -> CompletableFuture.completedStage(true);
    private CompletionStage<?> mayStart = CompletableFuture.completedStage(null);

    /**
     * @param session  opens them
     * @param memory   keeps the recent ones
     * @param projects where copies of samples and new drivers go
     * @param ask      puts questions to the author
     */
    public DriverActions(WorkbenchSession session, Memory memory, Path projects, Ask ask) {
        this.session = session;
        this.memory = memory;
        this.projects = projects;
        this.ask = ask;
    }

    /** @param until no worker of a driver that is opened starts before this is done */
    void holdWorkers(CompletionStage<?> until) {
        mayStart = until;
    }

    /** @param question asked before the open driver is left; false keeps it open */
    void beforeLeaving(Supplier<CompletionStage<Boolean>> question) {
        mayLeave = question;
    }

    /** @param action done once the open driver may be left: nothing is unsaved or being written, or the author has decided about it */
    void leave(Runnable action) {
        FxThread.then(mayLeave.get(), may -> {
            if (may) {
                action.run();
            }
        });
    }

    /** Asks for a driver's folder and opens it. */
    public void chooseAndOpen() {
        var chooser = new DirectoryChooser();
        chooser.setTitle("Open the folder that holds a driver");
        Path start = memory.get().recent().stream().map(Path::of).map(Path::getParent).findFirst().orElse(projects);
        if (start != null && Files.isDirectory(start)) {
            chooser.setInitialDirectory(start.toFile());
        }
        File folder = chooser.showDialog(ask.owner());
        if (folder != null) {
            open(folder.toPath());
        }
    }

    /** @param folder opened in place of the open driver, after the author was asked about unsaved changes */
    public void open(Path folder) {
        leave(() -> begin(folder));
    }

    private void begin(Path folder) {
        session.open(folder, Overrides.NONE, mayStart).whenCompleteAsync((_, failure) -> opened(folder, failure), FxThread.executor());
    }

    private void opened(Path folder, Throwable failure) {
        if (failure == null) {
            memory.update(remembered -> remembered.opened(folder.toAbsolutePath().normalize().toString()));
            return;
        }
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof CancellationException) {
            return; // the workbench is ending
        }
        if (cause instanceof NoDriverException) {
            offerToCreate(folder);
            return;
        }
        if (cause instanceof NoFolderException) {
            memory.update(remembered -> remembered.forgotten(folder.toString()));
        }
        ask.tell("This driver cannot be opened", cause.getMessage());
    }

    private void offerToCreate(Path folder) {
        ask.choose("This folder holds no driver", folder + " holds neither driver.py nor driver. Create one there?",
                List.of(DriverTemplate.values()),
                DriverTemplate::label).ifPresent(template -> create(folder, template));
    }

    private void create(Path folder, DriverTemplate template) {
        session.disk().call("the new driver", () -> template.create(folder)).whenCompleteAsync((made, failure) ->
                openMade(made, "The driver could not be created", failure), FxThread.executor());
    }

    private void openMade(Path made, String otherwise, Throwable failure) {
        if (failure == null) {
            open(made);
        } else {
            ask.tell(otherwise, failure.getMessage());
        }
    }

    /** Asks for name, place and template, creates the driver and opens it. */
    public void createNew() {
        new NewDriverDialog(ask.owner(), projects).showAndWait().ifPresent(wish -> create(wish.folder(), wish.template()));
    }

    /** @return names of the bundled samples */
    List<String> samples() {
        try {
            return bundled.names();
        } catch (ProjectException e) {
            throw new IllegalStateException("the samples are part of the workbench", e);
        }
    }

    /** Asks which sample, copies it and opens the copy. */
    public void chooseSample() {
        ask.choose("Open a sample driver", "The sample is copied to " + projects + " first; edit the copy as you like.", samples(),
                name -> name)
                .ifPresent(this::openSample);
    }

    /** @param name a bundled sample; a copy of it is opened */
    public void openSample(String name) {
        session.disk().call("the copy of " + name, () -> bundled.copyTo(name, projects)).whenCompleteAsync((made, failure) ->
                openMade(made, "The sample could not be copied", failure), FxThread.executor());
    }

    /** What the window opens at its start: the last driver, or a copy of the first sample. */
    public void openLast() {
        var recent = memory.get().recent();
        // Not by way of the FX thread, which has the window to show.
        DiskThread.look(() -> recent.stream().map(Path::of).filter(Files::isDirectory).findFirst())
                .thenAccept(last -> last.ifPresentOrElse(this::begin, () -> openSample("coral")));
    }

    /** Opens the same folder anew. */
    void reload() {
        session.snapshot().project().ifPresent(project -> open(project.folder()));
    }
}
