package io.syndicate.workbench.chassis;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

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
        return new WorkerProgram(executable, guard, hash(executable.getParent(), List.of(executable)), false);
    }

    /** @return whether it is started by the project's interpreter; an executable of another's is started as the gateway would, by itself */
    boolean byInterpreter() {
        return bundled || !Files.isExecutable(ugDriver);
    }

    List<String> command(Interpreter interpreter, Mode mode) {
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
        try {
            URL place = WorkerProgram.class.getResource(ROOT + "/ug-driver");
            if (!(place.openConnection() instanceof JarURLConnection inJar)) {
                return installFrom(Path.of(place.toURI()).getParent(), cache);
            }
            // Opened by its path, the file system is this call's own: one opened by its URI can be open only once at a time.
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(inJar.getJarFileURL().toURI()))) {
                return installFrom(jar.getPath(ROOT), cache);
            }
        } catch (URISyntaxException e) {
            throw new IOException("the bundled worker has no readable place on the class path", e);
        }
    }

    private static WorkerProgram installFrom(Path source, Path cache) throws IOException {
        List<Path> files = files(source);
        String hash = hash(source, files);
        Path home = cache.resolve("worker-" + hash);
        if (!Files.isDirectory(home)) {
            copy(source, files, cache, home);
        }
        return new WorkerProgram(home.resolve("ug-driver"), home.resolve("workbench-guard"), hash, true);
    }

    /** Copies beside the target and renames, so that two workbenches that start together never see half a worker. */
    private static void copy(Path source, List<Path> files, Path cache, Path home) throws IOException {
        Files.createDirectories(cache);
        Path fresh = Files.createTempDirectory(cache, ".worker-");
        for (Path file : files) {
            Path target = fresh.resolve(source.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
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

    private static List<Path> files(Path source) throws IOException {
        try (var walk = Files.walk(source)) {
            return walk.filter(Files::isRegularFile).filter(file -> !file.toString().contains("__pycache__")).sorted().toList();
        }
    }

    private static String hash(Path source, List<Path> files) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                digest.update(source.relativize(file).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
