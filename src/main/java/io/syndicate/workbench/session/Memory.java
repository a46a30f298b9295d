package io.syndicate.workbench.session;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;

/**
 * Keeps {@link Remembered} in a small file. Thread-safe, and never blocks but at its beginning and its end; a file that cannot be read or
 * written costs the memory, never the work.
 */
public final class Memory implements AutoCloseable {

    private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private static final byte[] NOTHING = {'{', '}'};

    private final DiskThread disk = new DiskThread("memory");
    private final Path file;
    private Remembered current;

    /** @param folder the workbench's state folder, made when something is to be remembered */
    public Memory(Path folder) {
        this.file = folder.resolve("remembered.json");
        this.current = read();
    }

    private Remembered read() {
        try {
            // Nothing is read as JSON too: the first start makes the cache of classes that the next ones use.
            Remembered read = JSON.readValue(Files.exists(file) ? Files.readAllBytes(file) : NOTHING, Remembered.class);
            return read == null || read.equals(Remembered.NOTHING) ? Remembered.NOTHING : read;
        } catch (IOException e) {
            System.getLogger(Memory.class.getName()).log(Level.WARNING, "What was remembered cannot be read, starting anew: " + file + ": "
                    + e.getMessage());
            return Remembered.NOTHING;
        }
    }

    /** @return what is remembered */
    public synchronized Remembered get() {
        return current;
    }

    /** @param change makes what is remembered from now on; it is written in the order of the calls */
    public synchronized void update(UnaryOperator<Remembered> change) {
        Remembered next = change.apply(current);
        if (!next.equals(current)) {
            current = next;
            disk.call("what is remembered", () -> {
                write(next);
                return null;
            });
        }
    }

    private void write(Remembered next) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            JSON.writeValue(fresh.toFile(), next);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            System.getLogger(Memory.class.getName()).log(Level.WARNING, "What should be remembered cannot be written: " + file + ": "
                    + e.getMessage());
        }
    }

    /** Returns when all is on disk, as {@link DiskThread#close}; what changes later is not written. */
    @Override
    public void close() {
        disk.close();
    }
}
