package io.syndicate.workbench.project;

import io.syndicate.workbench.request.SampleManifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/** Makes the bytes of sample chunks; the same source always gives the same bytes. */
public final class ChunkBytes {

    /** Longest chunk, in bytes. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;

    private static final byte REPEATED = 'a';

    private ChunkBytes() {
    }

    /**
     * @param source where they come from
     * @param folder the driver's folder; a chunk's file must lie within
     * @return a new array of up to {@value #MAX_BYTES} bytes
     * @throws ProjectException what is wrong with the sample and what to do
     */
    public static byte[] of(ChunkSource source, Path folder) throws ProjectException {
        return switch (source) {
            case ChunkSource.Text(String text) -> limited(text.getBytes(StandardCharsets.UTF_8));
            case ChunkSource.Base64(String base64) -> limited(decoded(base64));
            case ChunkSource.File(String file) -> read(file, folder);
            case ChunkSource.Generated generated -> generate(generated);
        };
    }

    private static byte[] limited(byte[] bytes) throws ProjectException {
        if (bytes.length > MAX_BYTES) {
            throw new ProjectException("the chunk is over 64 MiB; make it smaller");
        }
        return bytes;
    }

    private static byte[] decoded(String base64) throws ProjectException {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        } catch (IllegalArgumentException refused) {
            throw new ProjectException("the chunk is not standard base64 (letters, digits, + and /): " + refused.getMessage(), refused);
        }
    }

    private static byte[] read(String file, Path folder) throws ProjectException {
        try {
            Path path = folder.resolve(file);
            if (!Files.isRegularFile(path)) {
                throw new ProjectException("there is no file " + file + " in the driver's folder; put it there or change the chunk");
            }
            if (Path.of(file).isAbsolute() || !path.toRealPath().startsWith(folder.toRealPath())) {
                throw new ProjectException(file + " is outside the driver's folder; copy it into the folder");
            }
            if (Files.size(path) > MAX_BYTES) {
                throw new ProjectException(file + " is over 64 MiB; use a smaller file");
            }
            return limited(Files.readAllBytes(path));
        } catch (InvalidPathException refused) {
            throw new ProjectException("\"" + file + "\" is not a file's path", refused);
        } catch (IOException problem) {
            throw new ProjectException(file + " cannot be read: " + Reasons.of(problem), problem);
        }
    }

    private static byte[] generate(ChunkSource.Generated source) throws ProjectException {
        boolean manifest = source.kind() == ChunkSource.Generated.Kind.MANIFEST;
        int most = manifest ? SampleManifest.MAX_BLOCKS : MAX_BYTES;
        if (source.size() < 0 || source.size() > most) {
            throw new ProjectException("the chunk's size is " + source.size() + "; it must be from 0 to " + most);
        }
        if (source.kind() == ChunkSource.Generated.Kind.EMPTY) {
            return new byte[0];
        }
        return manifest ? SampleManifest.of(source.size(), source.seed()) : fill(source.kind(), new byte[source.size()], source.seed());
    }

    private static byte[] fill(ChunkSource.Generated.Kind kind, byte[] bytes, long seed) {
        switch (kind) {
            case RANDOM -> new Random(seed).nextBytes(bytes);
            case REPEATED -> setAll(bytes, _ -> REPEATED);
            default -> setAll(bytes, i -> i);
        }
        return bytes;
    }

    private static void setAll(byte[] bytes, IntUnaryOperator value) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) value.applyAsInt(i);
        }
    }
}
