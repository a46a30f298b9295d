package io.syndicate.workbench.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a new driver can start from; the files lie on the class path under {@code templates}. */
public enum DriverTemplate {
    /** Rewrites URLs. */
    CDN_URL("cdn_url", "cdn_url: rewrite URLs"),
    /** Changes chunks on their way out and back. */
    CHUNKS("chunks", "serialize and deserialize: transform chunks"),
    /** Both. */
    ALL("all", "All three methods"),
    /** A driver without methods: the gateway's own no-ops. */
    EMPTY("empty", "Empty");

    private final String folder;
    private final String label;

    DriverTemplate(String folder, String label) {
        this.folder = folder;
        this.label = label;
    }

    /** @return what it is called in menus */
    public String label() {
        return label;
    }

    /**
     * Makes a driver of this template. Config and secrets that are in the folder already are kept.
     *
     * @param target folder of the new driver, made where it does not exist; may hold anything but a driver
     * @return the folder
     * @throws ProjectException where it holds a driver already, or cannot be written; no file is changed then
     */
    public Path create(Path target) throws ProjectException {
        for (String name : DriverFile.DRIVER.names()) {
            if (Files.exists(target.resolve(name))) {
                throw new ProjectException(target + " holds " + name + " already; open it, or choose another folder");
            }
        }
        var written = new ArrayList<Path>();
        try {
            Files.createDirectories(target);
            for (DriverFile file : List.of(DriverFile.CONFIG, DriverFile.SECRETS, DriverFile.DRIVER)) {
                write(file, target.resolve(file.label()), written);
            }
            return target;
        } catch (IOException problem) {
            withdraw(written, problem);
            throw new ProjectException("The new driver cannot be written into " + target + ": " + Reasons.of(problem), problem);
        }
    }

    private void write(DriverFile file, Path path, List<Path> written) throws IOException {
        if (file != DriverFile.DRIVER && Files.exists(path)) {
            return;
        }
        AtomicFile.create(path, bytes(file), file == DriverFile.SECRETS);
        written.add(path);
    }

    private static void withdraw(List<Path> written, IOException problem) {
        for (Path path : written) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException another) {
                problem.addSuppressed(another);
            }
        }
    }

    private byte[] bytes(DriverFile file) throws IOException {
        String name = "/templates/" + folder + "/" + file.label();
        try (InputStream in = DriverTemplate.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the workbench lacks its own file " + name);
            }
            return in.readAllBytes();
        }
    }
}
