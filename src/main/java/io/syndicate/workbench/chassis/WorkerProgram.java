package io.syndicate.workbench.chassis;

import io.syndicate.workbench.project.AtomicFile;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The worker's Python files on disk, where an interpreter can run them.
 *
 * @param ugDriver the worker's executable
 * @param guard    the process that ends workers when the workbench dies
 * @param hash     identifies the worker's code
 * @param bundled  whether it is the workbench's own worker, which knows its extra features
 */
public record WorkerProgram(Path ugDriver, Path guard, String hash, boolean bundled) {

    private static final String ROOT = "/python";
    /** Says which jar's worker has which hash: to read it all again takes as long as a Python's start. */
    private static final String INSTALLED = "worker-installed";

    /**
     * An installed {@code ug-driver} in the place of the bundled one.
     *
     * @param executable its file
     * @return it, with this one's guard
     * @throws IOException saying what is wrong, where there is no such file
     */
    WorkerProgram installed(Path executable) throws IOException {
        if (!Files.isRegularFile(executable)) {
            throw new IOException("The worker " + executable + (Files.exists(executable) ? " is not a file" : " does not exist")
                    + "; name an installed ug-driver");
        }
        return new WorkerProgram(executable, guard, hash(Map.of(executable.getFileName().toString(), Files.readAllBytes(executable))),
                false);
    }

    /** @return whether it is started by the project's interpreter; an executable of another's is started as the gateway would, by itself */
    boolean byInterpreter() {
        return bundled || !Files.isExecutable(ugDriver);
    }

    /** The bundled worker where it was installed before. */
    static WorkerProgram in(Path home, String hash) {
        return new WorkerProgram(home.resolve("ug-driver"), home.resolve("workbench-guard"), hash, true);
    }

    /** Starts a process that waits for its start-up chunks. @param environment all that it gets */
    Process start(Interpreter interpreter, Mode mode, Path folder, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(command(interpreter, mode)).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private List<String> command(Interpreter interpreter, Mode mode) {
        return byInterpreter() ? List.of(interpreter.executable().toString(), ugDriver.toString(), mode.argument())
                : List.of(ugDriver.toString(), mode.argument());
    }

    /** Puts the bundled worker back where its files were deleted while the workbench runs. */
    void restoreIfGone() throws IOException {
        if (bundled && !Files.exists(ugDriver)) {
            Folders.delete(ugDriver.getParent());
            install(ugDriver.getParent().getParent());
        }
    }

    /**
     * Puts the bundled worker below a folder, once for each version of it, so that Python keeps its compiled files.
     *
     * @param cache folder for such things, made where missing
     * @return the worker in it
     * @throws IOException where the folder cannot be written
     */
    public static WorkerProgram install(Path cache) throws IOException {
        String source = source();
        Path note = cache.resolve(INSTALLED);
        if (!source.isEmpty() && Files.exists(note)) {
            String[] noted = Files.readString(note).split("\n");
            if (noted.length == 2 && noted[0].equals(source) && Files.isDirectory(cache.resolve("worker-" + noted[1]))) {
                return in(cache.resolve("worker-" + noted[1]), noted[1]);
            }
        }
        WorkerProgram program = installAnew(cache);
        if (!source.isEmpty()) {
            AtomicFile.write(note, (source + "\n" + program.hash + "\n").getBytes(StandardCharsets.UTF_8), true, () -> true);
        }
        return program;
    }

    /** @return tells this jar from an older or newer one; empty where the classes lie in a folder, whose files change one by one */
    private static String source() throws IOException {
        try {
            Path place = Path.of(WorkerProgram.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            var file = Files.readAttributes(place, BasicFileAttributes.class);
            return file.isRegularFile() ? place + " " + file.size() + " " + file.lastModifiedTime().to(TimeUnit.NANOSECONDS) + " "
                    + file.fileKey() : "";
        } catch (URISyntaxException e) {
            throw new IOException("the bundled worker has no readable place on the class path", e);
        }
    }

    private static WorkerProgram installAnew(Path cache) throws IOException {
        try {
            URL place = WorkerProgram.class.getResource(ROOT + "/ug-driver");
            var files = place.openConnection() instanceof JarURLConnection inJar ? filesIn(inJar)
                    : filesBelow(Path.of(place.toURI()).getParent());
            String hash = hash(files);
            Path home = cache.resolve("worker-" + hash);
            if (!Files.isDirectory(home)) {
                copy(files, cache, home);
            }
            return in(home, hash);
        } catch (URISyntaxException e) {
            throw new IOException("the bundled worker has no readable place on the class path", e);
        }
    }

    /**
     * Read by way of the class loader's own jar file, which is open: a file system of the jar would take longer to come up than to read.
     */
    private static Map<String, byte[]> filesIn(JarURLConnection connection) throws IOException {
        var files = new TreeMap<String, byte[]>();
        String root = ROOT.substring(1) + "/";
        JarFile jar = connection.getJarFile();
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (entry.getName().startsWith(root) && !entry.isDirectory()) {
                try (var content = jar.getInputStream(entry)) {
                    files.put(entry.getName().substring(root.length()), content.readAllBytes());
                }
            }
        }
        return files;
    }

    /** Copies beside the target and renames, so that two workbenches that start together never see half a worker. */
    private static void copy(Map<String, byte[]> files, Path cache, Path home) throws IOException {
        Files.createDirectories(cache);
        Path fresh = Files.createTempDirectory(cache, ".worker-");
        for (var file : files.entrySet()) {
            Path target = fresh.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            Folders.delete(fresh);
        }
    }

    private static Map<String, byte[]> filesBelow(Path source) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var walk = Files.walk(source)) {
            for (Path file : walk.filter(Files::isRegularFile).filter(file -> !file.toString().contains("__pycache__")).toList()) {
                files.put(source.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static String hash(Map<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
