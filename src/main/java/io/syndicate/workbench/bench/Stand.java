package io.syndicate.workbench.bench;

import io.syndicate.workbench.chassis.Answer;
import io.syndicate.workbench.chassis.Chassis;
import io.syndicate.workbench.chassis.Chassis.Launch;
import io.syndicate.workbench.chassis.ChassisSettings;
import io.syndicate.workbench.chassis.ChassisView.Broken;
import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.chassis.ModeView;
import io.syndicate.workbench.chassis.RunFolders;
import io.syndicate.workbench.chassis.WorkerView;
import io.syndicate.workbench.project.DriverCode;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.SaveOutcome;
import io.syndicate.workbench.project.SecretMask;
import java.io.IOException;
import java.util.List;

/** The driver's copy in a chassis of the bench's own. The bench's thread opens, reloads and closes it; calling is thread-safe. */
final class Stand implements AutoCloseable {

    private static final int LOOK_EVERY = 256;

    private final Work work;
    private final ChassisSettings settings;
    private final Chassis chassis;
    private List<Failure> failures = List.of();

    /** @param workers for each mode @throws IOException where no process could be started at all */
    Stand(Work work, int workers) throws IOException {
        this.work = work;
        this.settings = work.subject().chassisSettings(workers);
        this.chassis = new Chassis(work.program(), RunFolders.make(), _ -> { });
        try {
            launch();
        } catch (IOException | NotMeasuredException e) {
            chassis.close();
            throw new IOException(e.getMessage(), e);
        }
    }

    /** @return why the driver does not start, empty where it does */
    List<Failure> failures() {
        return failures;
    }

    private void launch() throws IOException, NotMeasuredException {
        try {
            DriverCode code = work.driver().code();
            failures = switch (chassis.launch(code, SecretMask.of(code.secrets()), work.subject().interpreter(), settings, false)) {
                case Launch.Serving _ -> List.of();
                case Launch.NotStarted(Broken broken) -> broken.failures();
            };
        } catch (ProjectException e) {
            throw new NotMeasuredException(e.getMessage());
        }
    }

    /** Saves another version of the driver and has it served. @return nanoseconds from the save until all its workers are ready */
    long reload() throws IOException, InterruptedException, NotMeasuredException {
        work.goOn();
        String source = work.nextSource();
        long begun = System.nanoTime();
        if (work.driver().save(DriverFile.DRIVER, source, "") instanceof SaveOutcome.NotSaved(String why)) {
            throw new NotMeasuredException(why);
        }
        launch();
        long took = System.nanoTime() - begun;
        if (!failures.isEmpty()) {
            throw new NotMeasuredException("the driver does not start: " + failures.getFirst().message());
        }
        return took;
    }

    /** @return whether the driver has that method */
    boolean has(Mode mode) {
        return !view(mode).identity();
    }

    /** @return process ids of a mode's workers */
    List<Long> pids(Mode mode) {
        return view(mode).workers().stream().map(WorkerView::pid).toList();
    }

    private ModeView view(Mode mode) {
        return chassis.view().modes().stream().filter(view -> view.mode() == mode).findFirst().orElseThrow();
    }

    Answer ask(Mode mode, List<byte[]> chunks) throws InterruptedException {
        return chassis.call(mode, chunks);
    }

    /** Sends a request so many times, one after the other. @return nanoseconds that all took */
    long calls(Mode mode, List<byte[]> chunks, int times) throws InterruptedException, NotMeasuredException {
        long begun = System.nanoTime();
        for (int i = 0; i < times; i++) {
            Answer answer = chassis.call(mode, chunks);
            if (!answer.ok()) {
                throw new NotMeasuredException("a request failed: " + answer.failure().message());
            }
            if (i % LOOK_EVERY == 0) {
                work.goOn();
            }
        }
        return System.nanoTime() - begun;
    }

    @Override
    public void close() {
        chassis.close();
    }
}
