package io.syndicate.workbench.project;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The drivers that come with the workbench; they are copied before they are opened, never edited in place. Thread-safe. */
public final class SampleDrivers {

    private static final String ROOT = "sample-drivers";
    private static final int MAX_COPIES = 1_000;

    private final ClassLoader loader;

    /** Those on the workbench's own class path. */
    public SampleDrivers() {
        this(SampleDrivers.class.getClassLoader());
    }

    SampleDrivers(ClassLoader loader) {
        this.loader = loader;
    }

    /** What is done with the bundled folder, in the file system that it lies in. */
    private interface Use {

        void on(Path bundled) throws IOException;
    }

    /**
     * @return their names in alphabetical order
     * @throws ProjectException where the workbench's own files cannot be read
     */
    public List<String> names() throws ProjectException {
        SortedSet<String> names = new TreeSet<>();
        try {
            forEachRoot(root -> {
                try (var drivers = Files.list(root)) {
                    drivers.filter(SampleDrivers::isDriver).forEach(driver -> names.add(nameOf(driver)));
                }
            });
            return List.copyOf(names);
        } catch (IOException problem) {
            throw new ProjectException("The sample drivers cannot be listed: " + Reasons.of(problem), problem);
        }
    }

    /**
     * Copies a sample into a new folder: {@code coral}, or {@code coral-2}, {@code coral-3} … where that is taken.
     *
     * @param name   one of {@link #names()}
     * @param parent where the new folder is made; made too where it does not exist
     * @return the new folder
     * @throws ProjectException where there is no such sample, or it cannot be written; nothing is left behind then
     */
    public Path copyTo(String name, Path parent) throws ProjectException {
        if (!names().contains(name)) {
            throw new ProjectException("There is no sample driver " + name + "; there are " + String.join(", ", names()));
        }
        try {
            Files.createDirectories(parent);
            Path copy = newFolder(name, parent);
            fill(name, copy);
            return copy;
        } catch (IOException problem) {
            throw new ProjectException("The sample driver " + name + " cannot be copied into " + parent + ": " + Reasons.of(problem),
                    problem);
        }
    }

    private void fill(String name, Path copy) throws IOException {
        try {
            forEachRoot(root -> {
                if (isDriver(root.resolve(name))) {
                    copyTree(root.resolve(name), copy);
                }
            });
        } catch (IOException problem) {
            deleteTree(copy);
            throw problem;
        }
    }

    private static Path newFolder(String name, Path parent) throws IOException {
        for (int number = 1; number <= MAX_COPIES; number++) {
            Path folder = parent.resolve(number == 1 ? name : name + "-" + number);
            try {
                return Files.createDirectory(folder);
            } catch (FileAlreadyExistsException _) {
                // taken, the next number then: asking first would leave room for another program in between
            }
        }
        throw new FileAlreadyExistsException(parent.resolve(name) + " to " + name + "-" + MAX_COPIES);
    }

    private void forEachRoot(Use use) throws IOException {
        for (URL url : Collections.list(loader.getResources(ROOT))) {
            if (url.openConnection() instanceof JarURLConnection jar) {
                try (var files = FileSystems.newFileSystem(path(jar.getJarFileURL()))) {
                    use.on(files.getPath(ROOT));
                }
            } else {
                use.on(path(url));
            }
        }
    }

    private static Path path(URL url) throws IOException {
        try {
            return Path.of(new URI(url.getProtocol(), null, url.toURI().getPath(), null));
        } catch (URISyntaxException problem) {
            throw new IOException(url + " is no place of files", problem);
        }
    }

    private static boolean isDriver(Path folder) {
        return DriverFile.DRIVER.names().stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }

    private static String nameOf(Path folder) {
        return folder.getFileName().toString().replace("/", "");
    }

    private static void copyTree(Path from, Path to) throws IOException {
        for (Path file : tree(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
            } else if (Files.notExists(copy)) {
                AtomicFile.create(copy, Files.readAllBytes(file), nameOf(file).equals(DriverFile.SECRETS.label()));
            }
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        for (Path file : tree(folder).reversed()) {
            Files.delete(file);
        }
    }

    private static List<Path> tree(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return new ArrayList<>(files.toList());
        }
    }
}
