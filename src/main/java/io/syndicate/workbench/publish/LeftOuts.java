package io.syndicate.workbench.publish;

import io.syndicate.workbench.project.ProjectFile;
import io.syndicate.workbench.project.Reasons;
import io.syndicate.workbench.project.SecretMask;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at what a driver's folder holds beside the driver, and searches it for secrets. */
final class LeftOuts {

    private static final long MAX_FILE = 16L << 20;
    private static final long MAX_SEARCHED = 256L << 20;

    private final Path folder;
    private final SecretMask secrets;
    private long searched;

    private LeftOuts(Path folder, SecretMask secrets) {
        this.folder = folder;
        this.secrets = secrets;
    }

    /**
     * @param folder    the driver's
     * @param published the files that are published, by their paths
     * @param secrets   values to search for
     * @return everything else in the folder, by name
     */
    static List<LeftOut> of(Path folder, Set<Path> published, SecretMask secrets) throws PublishException {
        var search = new LeftOuts(folder, secrets);
        try (Stream<Path> entries = Files.list(folder)) {
            var leftOut = new ArrayList<LeftOut>();
            for (Path entry : entries.filter(path -> !published.contains(path)).sorted().toList()) {
                leftOut.add(search.look(entry));
            }
            return List.copyOf(leftOut);
        } catch (IOException problem) {
            throw new PublishException("The folder cannot be read: " + Reasons.of(problem), problem);
        }
    }

    private LeftOut look(Path entry) throws IOException {
        var files = new Visit();
        Files.walkFileTree(Files.isSymbolicLink(entry) && Files.exists(entry) ? entry.toRealPath() : entry, files);
        String name = entry.getFileName().toString();
        return new LeftOut(name, what(name, Files.isDirectory(entry)), files.bytes, files.holdsSecret, files.unsearched);
    }

    private static String what(String name, boolean isFolder) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.equals(ProjectFile.NAME)) {
            return "the workbench's samples and settings";
        }
        if (isFolder) {
            return name.equals("__pycache__") ? "a cache of Python's; the deployed tool stops at a folder"
                    : "a folder; the deployed tool stops at one";
        }
        if (name.equals("driver")) {
            return "a second driver, not the one that is used here";
        }
        if (lower.endsWith("~") || lower.matches(".*\\.(bak|orig|old|swp|swo|tmp|rej)") || lower.startsWith("#")) {
            return "a backup";
        }
        return lower.endsWith(".pyc") ? "a cache of Python's" : name.startsWith(".") ? "a hidden file" : "a file";
    }

    /** Sums up one entry of the folder and searches the files in it. */
    private final class Visit extends SimpleFileVisitor<Path> {

        private final List<String> holdsSecret = new ArrayList<>();
        private final List<String> unsearched = new ArrayList<>();
        private long bytes;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            bytes += attributes.size();
            if (attributes.size() > MAX_FILE || searched + attributes.size() > MAX_SEARCHED || !attributes.isRegularFile()) {
                unsearched.add(name(file));
            } else if (attributes.size() > 0) {
                searched += attributes.size();
                search(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private void search(Path file) {
            try {
                if (secrets.finds(Files.readAllBytes(file))) {
                    holdsSecret.add(name(file));
                }
            } catch (IOException _) {
                unsearched.add(name(file));
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            unsearched.add(name(file));
            return FileVisitResult.CONTINUE;
        }

        private String name(Path file) {
            return file.startsWith(folder) ? folder.relativize(file).toString() : file.getFileName().toString();
        }
    }
}
