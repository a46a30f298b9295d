package io.syndicate.workbench.cli;

import io.syndicate.workbench.chassis.NoInterpreterException;
import io.syndicate.workbench.check.CheckProgress;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.publish.PublishException;
import io.syndicate.workbench.session.Overrides;
import io.syndicate.workbench.session.Publishing;
import io.syndicate.workbench.session.SessionPlaces;
import io.syndicate.workbench.session.WorkbenchSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;

/** Publishes a driver in a session of its own, which also ends when the terminal's user interrupts it. */
public final class SessionPublish implements DriverPublish {

    private final SessionPlaces places;

    /** @param places where the workbench keeps what is its own, the history of publishes among it */
    public SessionPublish(SessionPlaces places) {
        this.places = places;
    }

    @Override
    public Publishing.End publish(Path folder, Optional<String> python, Publishing.Target target, Optional<String> override)
            throws ProjectException, PublishException, InterruptedException {
        try (var session = new WorkbenchSession(places)) {
            session.closeAtExit();
            session.setAuto(false);
            session.open(folder, new Overrides(List.of(), OptionalInt.empty(), python)).get();
            session.run().get();
            session.checking().check(CheckProgress.NONE).get();
            return session.publishing().publish(target, override).get();
        } catch (IOException e) {
            throw new ProjectException("The workbench cannot write its own folders: " + e.getMessage(), e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case ProjectException refused -> throw refused;
                case PublishException refused -> throw refused;
                case NoInterpreterException none -> throw new ProjectException(none.getMessage(), none);
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
