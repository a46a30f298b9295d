package io.syndicate.workbench.cli;

import io.syndicate.workbench.chassis.FirstWorker;
import io.syndicate.workbench.chassis.Interpreter;
import io.syndicate.workbench.chassis.Interpreters;
import io.syndicate.workbench.chassis.NoInterpreterException;
import io.syndicate.workbench.chassis.WorkerProgram;
import io.syndicate.workbench.check.CheckProgress;
import io.syndicate.workbench.check.CheckReport;
import io.syndicate.workbench.check.CheckRunner;
import io.syndicate.workbench.project.DriverFolder;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.ProjectFile;
import io.syndicate.workbench.project.ProjectSettings;
import io.syndicate.workbench.publish.PublishHistory;
import io.syndicate.workbench.session.CheckSubjects;
import io.syndicate.workbench.session.SessionPlaces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks a driver's folder as it is on disk. */
public final class SessionCheck implements DriverCheck {

    private final SessionPlaces places;
    private final FirstWorker first;

    /** @param places where the workbench keeps what is its own */
    public SessionCheck(SessionPlaces places) {
        this(places, FirstWorker.none());
    }

    /** @param places where the workbench keeps what is its own @param first started already, for these checks where it fits */
    public SessionCheck(SessionPlaces places, FirstWorker first) {
        this.places = places;
        this.first = first;
    }

    @Override
    public CheckReport check(Request request, CheckProgress progress) throws ProjectException, NoInterpreterException,
            InterruptedException {
        DriverFolder folder = DriverFolder.open(request.folder());
        ProjectFile project = ProjectFile.load(folder.path());
        var subject = new CheckSubjects(new PublishHistory(places.state())).of(folder, project, request.secrets(),
                pythons(request, project.settings(), folder.path()), request.seed(), request.many());
        try {
            return new CheckRunner(WorkerProgram.install(places.cache()), first).run(subject, request.only(), progress,
                    Thread::interrupted);
        } catch (IOException e) {
            throw new ProjectException("The workbench cannot write its own folders: " + e.getMessage(), e);
        }
    }

    private List<Interpreter> pythons(Request request, ProjectSettings settings, Path folder) throws NoInterpreterException {
        var pythons = new ArrayList<Interpreter>();
        for (String python : request.pythons()) {
            pythons.add(Interpreters.resolve(python, first.interpreter()));
        }
        if (pythons.isEmpty()) {
            pythons.add(Interpreters.resolve(settings.pythonFrom(folder).orElse(null), first.interpreter()));
        }
        return pythons.stream().distinct().toList();
    }
}
