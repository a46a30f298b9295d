package io.syndicate.workbench.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Tells when files in a folder change, whoever changes them. Events that come within 20 ms of each other are told
 * together. A folder that goes away or is replaced is told by the names that were and are in it. What a link in the
 * folder points to is not watched.
 */
public final class FolderWatch implements AutoCloseable {

    private static final long QUIET_MILLIS = 20;
    /** A program that never stops writing must not keep its changes from being told. */
    private static final long LONGEST_HOLD_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    /** A folder put in another one's place sends no event: it is seen by a look at this interval. */
    private static final long LOOK_MILLIS = 300;
    private static final long END_MILLIS = 2_000;

    private final Path folder;
    private final Consumer<Set<String>> changed;
    private final WatchService service;
    private final Thread thread;
    private WatchKey key;
    private Object identity;
    private Set<String> names = Set.of();

    private FolderWatch(Path folder, Consumer<Set<String>> changed) throws IOException {
        this.folder = folder;
        this.changed = changed;
        this.service = folder.getFileSystem().newWatchService();
        this.thread = Thread.ofPlatform().daemon().name("folder-watch").unstarted(this::watch);
    }

    /**
     * Starts to watch; changes after the return are told.
     *
     * @param folder  need not exist yet
     * @param changed gets the names of files that were created, changed or deleted; called on the watch's own daemon
     *                thread, holding no lock, one call at a time. What it throws goes to the thread's uncaught exception handler
     * @return close it to end
     * @throws ProjectException where the system allows no further watch
     */
    public static FolderWatch start(Path folder, Consumer<Set<String>> changed) throws ProjectException {
        try {
            var watch = new FolderWatch(folder, changed);
            watch.register();
            watch.thread.start();
            return watch;
        } catch (IOException problem) {
            throw new ProjectException("Changes in " + folder + " by other programs cannot be noticed: " + Reasons.of(problem)
                    + "; reload by hand", problem);
        }
    }

    private void watch() {
        try {
            while (true) {
                tell(collect());
            }
        } catch (ClosedWatchServiceException | InterruptedException _) {
            Thread.currentThread().interrupt(); // closed: the thread ends
        }
    }

    private void tell(Set<String> found) {
        found.removeIf(AtomicFile::isTemporary);
        if (found.isEmpty()) {
            return;
        }
        try {
            changed.accept(found);
        } catch (RuntimeException problem) {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, problem);
        }
    }

    private Set<String> collect() throws InterruptedException {
        var found = new TreeSet<String>();
        WatchKey signalled = service.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        long end = System.nanoTime() + LONGEST_HOLD_NANOS;
        while (signalled != null) {
            drain(signalled, found);
            signalled = System.nanoTime() < end ? service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS) : null;
        }
        if (!isStillThere()) {
            found.addAll(names);
            found.addAll(reattach());
        }
        return found;
    }

    private void drain(WatchKey signalled, Set<String> found) {
        for (WatchEvent<?> event : signalled.pollEvents()) {
            if (event.context() instanceof Path name) {
                found.add(name.toString());
            } else {
                found.addAll(names());
            }
        }
        signalled.reset();
        names = names();
    }

    private boolean isStillThere() {
        Object now = identityNow();
        return now == null ? identity == null : now.equals(identity) && key.isValid();
    }

    private Set<String> reattach() {
        try {
            register();
        } catch (IOException _) {
            identity = null; // gone again, or not to be read yet: the next look tries anew
            names = Set.of();
        }
        return names;
    }

    private void register() throws IOException {
        if (key != null) {
            key.cancel();
        }
        identity = identityNow();
        if (identity == null) {
            names = Set.of();
            return;
        }
        key = folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
        names = names();
    }

    /** @return what tells this folder from another one of the same path, null where there is none */
    private Object identityNow() {
        try {
            var attributes = Files.readAttributes(folder, BasicFileAttributes.class);
            Object unique = attributes.fileKey() == null ? attributes.creationTime() : attributes.fileKey();
            return attributes.isDirectory() ? unique : null;
        } catch (IOException _) {
            return null;
        }
    }

    private Set<String> names() {
        var found = new TreeSet<String>();
        try (var files = Files.newDirectoryStream(folder)) {
            files.forEach(file -> found.add(file.getFileName().toString()));
        } catch (IOException | DirectoryIteratorException _) {
            return found; // the folder is just going away; the next look sees it
        }
        return found;
    }

    /** Ends the watch; no call comes after the return, unless it is called from within one. */
    @Override
    public void close() {
        try {
            service.close();
            if (Thread.currentThread() != thread) {
                thread.join(END_MILLIS);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("the folder watch cannot be closed", problem);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
