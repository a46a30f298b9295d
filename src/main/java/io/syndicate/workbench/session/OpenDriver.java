package io.syndicate.workbench.session;

import io.syndicate.workbench.chassis.ChassisSettings;
import io.syndicate.workbench.chassis.DeployedGateway;
import io.syndicate.workbench.project.DriverCode;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.DriverFolder;
import io.syndicate.workbench.project.FileContents;
import io.syndicate.workbench.project.JsonCheck;
import io.syndicate.workbench.project.Pins;
import io.syndicate.workbench.project.ProjectException;
import io.syndicate.workbench.project.ProjectFile;
import io.syndicate.workbench.project.ProjectSettings;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.project.SecretMask;
import io.syndicate.workbench.project.UrlSample;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The open driver as it was last read from disk. Immutable. */
final class OpenDriver {

    private final DriverFolder folder;
    private final Overrides overrides;
    private final DriverCode code;
    private final SecretMask mask;
    private final List<Problem> fileProblems;
    private final ProjectView view;

    private OpenDriver(DriverFolder folder, Overrides overrides, DriverCode code, SecretMask mask, List<Problem> fileProblems,
            ProjectView view) {
        this.folder = folder;
        this.overrides = overrides;
        this.code = code;
        this.mask = mask;
        this.fileProblems = fileProblems;
        this.view = view;
    }

    static OpenDriver read(DriverFolder folder, Overrides overrides) throws ProjectException {
        return read(folder, overrides, null);
    }

    /** @param before what to keep of samples and settings while {@code workbench.json} cannot be read; null to fail then */
    private static OpenDriver read(DriverFolder folder, Overrides overrides, OpenDriver before) throws ProjectException {
        var files = new EnumMap<DriverFile, FileContents>(DriverFile.class);
        for (DriverFile file : DriverFile.values()) {
            files.put(file, folder.read(file));
        }
        var problems = new ArrayList<Problem>();
        for (DriverFile file : List.of(DriverFile.CONFIG, DriverFile.SECRETS)) {
            JsonCheck.check(files.get(file).text()).ifPresent(problem -> problems.add(Problems.of(file, problem)));
        }
        Samples samples;
        ProjectSettings settings;
        Pins pins;
        try {
            ProjectFile file = ProjectFile.load(folder.path());
            samples = file.samples();
            settings = file.settings();
            pins = file.checks().pins();
        } catch (ProjectException e) {
            problems.add(Problems.ofProjectFile(e));
            samples = before == null ? Samples.NONE : before.view.samples();
            settings = before == null ? ProjectSettings.DEFAULT : before.view.settings();
            pins = before == null ? Pins.NONE : before.view.pins();
        }
        DriverCode code = folder.code();
        SecretMask mask = SecretMask.of(code.secrets());
        var view = new ProjectView(folder.path(), folder.path().getFileName().toString(), Map.copyOf(files), samples, settings,
                pins.masked(mask), List.copyOf(problems));
        return new OpenDriver(folder, overrides, code, mask, List.copyOf(problems), view);
    }

    /** @return what is on disk now */
    OpenDriver reread() throws ProjectException {
        return read(folder, overrides, this);
    }

    /** @return the same with what the author is told of a start that failed; empty for a good one */
    OpenDriver withStartProblems(List<Problem> problems) {
        var all = new ArrayList<>(fileProblems);
        all.addAll(problems);
        var next = new ProjectView(view.folder(), view.name(), view.files(), view.samples(), view.settings(), view.pins(),
                List.copyOf(all));
        return new OpenDriver(folder, overrides, code, mask, fileProblems, next.equals(view) ? view : next);
    }

    /** @return the same with other expectations, which no worker needs to start for */
    OpenDriver withPins(Pins pins) {
        return new OpenDriver(folder, overrides, code, mask, fileProblems, view.withPins(pins));
    }

    /** @return whether nothing differs that workers or results depend on: pins may */
    boolean sameOnDisk(OpenDriver other) {
        return view.files().equals(other.view.files()) && view.samples().equals(other.view.samples())
                && view.settings().equals(other.view.settings()) && fileProblems.equals(other.fileProblems);
    }

    DriverFolder folder() {
        return folder;
    }

    DriverCode code() {
        return code;
    }

    /** @return {@code driver.py}, {@code \n} line ends */
    String source() {
        return view.files().get(DriverFile.DRIVER).text();
    }

    SecretMask mask() {
        return mask;
    }

    ProjectView view() {
        return view;
    }

    /** @return what is wrong with the files as they are */
    List<Problem> fileProblems() {
        return fileProblems;
    }

    /** @return whether config or secrets are such that no worker would start */
    boolean unstartable() {
        return fileProblems.stream().anyMatch(problem -> problem.place()
                .filter(place -> !place.file().equals(ProjectFile.NAME)).isPresent());
    }

    Samples samples() {
        return overrides.urls().isEmpty() ? view.samples()
                : new Samples(overrides.urls().stream().map(UrlSample::new).toList(), view.samples().chunks());
    }

    Optional<String> python() {
        return overrides.python().or(() -> view.settings().pythonFrom(folder.path()));
    }

    /** @return a path of {@code workbench.json}, which is one from the driver's folder */
    private Path inFolder(String path) {
        return folder.path().resolve(path).normalize();
    }

    /** @return whether it is {@code workbench.json} that names the interpreter */
    boolean pythonFromFile() {
        return overrides.python().isEmpty() && view.settings().python().isPresent();
    }

    /**
     * @return how many requests of a mode are out at once: the deployed gateway waits for no worker, so that more than one would fail by
     * our doing
     */
    int requestsAtOnce() {
        ChassisSettings settings = chassisSettings();
        return settings.deployed().isPresent() ? 1 : settings.workersPerMode();
    }

    ChassisSettings chassisSettings() {
        ProjectSettings settings = view.settings();
        return new ChassisSettings(overrides.workers().orElse(settings.workers()), Duration.ofMillis(settings.startMillis()),
                Duration.ofMillis(settings.callMillis()), settings.debug(), (long) settings.memoryMib() << 20,
                overrides.worker().map(Path::toAbsolutePath).or(() -> settings.worker().map(this::inFolder)),
                overrides.deployed() || settings.deployed() ? Optional.of(new DeployedGateway(settings.blockSize())) : Optional.empty());
    }
}
