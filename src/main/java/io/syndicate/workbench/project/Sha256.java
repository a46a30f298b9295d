package io.syndicate.workbench.project;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over one or more byte strings, each with its length, so that no two lists of them give one hash. */
public final class Sha256 {

    private Sha256() {
    }

    /** @return 64 lower-case hex digits over the parts and their lengths */
    public static String of(byte[]... parts) {
        var digest = newDigest();
        for (byte[] part : parts) {
            digest.update((part.length + ":").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            digest.update(part);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
