package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.project.DriverTemplate;
import io.syndicate.workbench.project.NoDriverException;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.SampleDrivers;
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
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javafx.stage.DirectoryChooser;

/** Opening, creating and copying of drivers, with all the questions that come with it. FX thread only. */
public final class DriverActions {

    private static final Executor COPIER = task -> Thread.ofVirtual().name("copy-sample").start(task);

    private final WorkbenchSession session;
    private final Memory memory;
    private final Path projects;
    private final Ask ask;
    private final SampleDrivers bundled = new SampleDrivers();
    private BooleanSupplier mayLeave = () -> true;
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
    void beforeLeaving(BooleanSupplier question) {
        mayLeave = question;
    }

    /** @return whether the open driver may be left: nothing is unsaved, or the author has decided about it */
    boolean mayLeave() {
        return mayLeave.getAsBoolean();
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
        if (!mayLeave()) {
            return;
        }
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
        if (!Files.isDirectory(folder)) {
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
        try {
            template.create(folder);
            open(folder);
        } catch (ProjectException e) {
            ask.tell("The driver could not be created", e.getMessage());
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
        CompletableFuture.supplyAsync(() -> {
            try {
                return bundled.copyTo(name, projects);
            } catch (ProjectException e) {
                throw new CompletionException(e);
            }
        }, COPIER).whenCompleteAsync((copy, failure) -> {
            if (failure == null) {
                open(copy);
            } else {
                ask.tell("The sample could not be copied", failure.getCause().getMessage());
            }
        }, FxThread.executor());
    }

    /** What the window opens at its start: the last driver, or a copy of the first sample. */
    public void openLast() {
        memory.get().recent().stream().map(Path::of).filter(Files::isDirectory).findFirst()
                .ifPresentOrElse(this::open, () -> openSample("coral"));
    }

    /** Opens the same folder anew. */
    void reload() {
        session.snapshot().project().ifPresent(project -> open(project.folder()));
    }
}
