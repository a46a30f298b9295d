package io.syndicate.workbench.project;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code workbench.json} in the driver's folder, as it was when it was loaded: samples and settings. Immutable.
 * What it does not know in the file is kept where it stands.
 */
public final class ProjectFile {

    /** Its name in the driver's folder. */
    public static final String NAME = "workbench.json";
    private static final byte[] NOTHING = {};

    private final Path path;
    private final boolean exists;
    private final byte[] bytes;
    private final ObjectNode tree;
    private final Samples samples;
    private final ProjectSettings settings;
    private final CheckPlan checks;

    private ProjectFile(Path path, boolean exists, byte[] bytes, ObjectNode tree, Samples samples, ProjectSettings settings,
            CheckPlan checks) {
        this.path = path;
        this.exists = exists;
        this.bytes = bytes;
        this.tree = tree;
        this.samples = samples;
        this.settings = settings;
        this.checks = checks;
    }

    /**
     * @param folder the driver's folder
     * @return its project file; starter samples and default settings where there is none, which writes nothing
     * @throws ProjectException file, line, column and what to do, for a file that is broken, unreadable or of a newer workbench
     */
    public static ProjectFile load(Path folder) throws ProjectException {
        Path path = folder.resolve(NAME);
        if (!Files.exists(path)) {
            return new ProjectFile(path, false, NOTHING, JsonNodeFactory.instance.objectNode(), StarterSamples.SAMPLES,
                    ProjectSettings.DEFAULT,
                    CheckPlan.DEFAULT);
        }
        byte[] bytes = read(path);
        try {
            var json = LocatedJson.parse(TextForm.decode(bytes));
            var reader = new ProjectReader(json);
            reader.checkFormat();
            return new ProjectFile(path, true, bytes, json.root(), reader.samples(), reader.settings(),
                    new CheckPlanReader(json).plan());
        } catch (CharacterCodingException notUtf8) {
            throw new ProjectException(NAME + " is not UTF-8 text; convert it to UTF-8", notUtf8);
        }
    }

    private static byte[] read(Path path) throws ProjectException {
        try {
            if (Files.size(path) > DiskFile.MAX_BYTES) {
                throw new ProjectException(NAME + " is over 5 MB; keep large chunks in files of their own");
            }
            return Files.readAllBytes(path);
        } catch (IOException problem) {
            throw new ProjectException(NAME + " cannot be read: " + Reasons.of(problem), problem);
        }
    }

    /** @return what is sent to the driver */
    public Samples samples() {
        return samples;
    }

    /** @return how the driver is run */
    public ProjectSettings settings() {
        return settings;
    }

    /** @return what is checked, how much it weighs, and what is expected */
    public CheckPlan checks() {
        return checks;
    }

    /** @return whether the file was on disk when it was loaded */
    public boolean exists() {
        return exists;
    }

    /**
     * Writes the file whole or not at all; not at all where nothing differs from what was loaded.
     *
     * @param newSamples  what is sent from now on; chunk names are unique
     * @param newSettings how the driver is run from now on
     * @return the file as it is then
     * @throws ProjectException where it cannot be written, or is not on disk as it was loaded: load it again then
     */
    public ProjectFile save(Samples newSamples, ProjectSettings newSettings) throws ProjectException {
        if (newSamples.equals(samples) && newSettings.equals(settings)) {
            return this;
        }
        var writer = new ProjectWriter(tree);
        writer.samples(samples, newSamples);
        writer.settings(settings, newSettings);
        return write(writer);
    }

    /**
     * Writes the file whole or not at all; not at all where nothing differs from what was loaded.
     *
     * @param newPins answers that are expected from now on
     * @return the file as it is then
     * @throws ProjectException where it cannot be written, would be too large to be read again, or is not on disk as it was loaded
     */
    public ProjectFile savePins(Pins newPins) throws ProjectException {
        if (newPins.equals(checks.pins())) {
            return this;
        }
        var writer = new ProjectWriter(tree);
        writer.samples(samples, samples);
        writer.pins(newPins);
        return write(writer);
    }

    /**
     * As {@link #save(Samples, ProjectSettings)}.
     *
     * @param newChecks their severities are written, nothing else of them
     */
    public ProjectFile save(CheckSettings newChecks) throws ProjectException {
        if (newChecks.severities().equals(checks.settings().severities())) {
            return this;
        }
        var writer = new ProjectWriter(tree);
        writer.severities(checks.settings(), newChecks);
        return write(writer);
    }

    /**
     * As {@link #save(Samples, ProjectSettings)}.
     *
     * @param newScenarios what is played from now on; names are unique, and every event can happen
     * @return the file as it is then
     * @throws ProjectException where it cannot be written, or is not on disk as it was loaded: load it again then
     */
    public ProjectFile saveScenarios(List<NamedScenario> newScenarios) throws ProjectException {
        if (newScenarios.equals(checks.named())) {
            return this;
        }
        var writer = new ProjectWriter(tree);
        writer.samples(samples, samples);
        writer.scenarios(checks.named(), newScenarios);
        return write(writer);
    }

    private ProjectFile write(ProjectWriter writer) throws ProjectException {
        try {
            byte[] written = TextForm.of(bytes).encode(writer.text());
            if (written.length > DiskFile.MAX_BYTES) {
                throw new ProjectException(NAME + " would be over 5 MB; keep large chunks in files of their own, and pin small ones only");
            }
            if (!AtomicFile.write(path, written, false, this::isOnDisk)) {
                throw new ProjectException(NAME + " was changed by another program; nothing was written, reload it and try again");
            }
        } catch (IOException problem) {
            throw new ProjectException(NAME + " could not be written: " + Reasons.of(problem), problem);
        }
        return load(path.getParent());
    }

    private boolean isOnDisk() throws IOException {
        return exists == Files.exists(path) && (!exists || java.util.Arrays.equals(bytes, Files.readAllBytes(path)));
    }
}
