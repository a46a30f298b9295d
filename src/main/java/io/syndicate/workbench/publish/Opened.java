package io.syndicate.workbench.publish;

import io.syndicate.workbench.project.JsonCheck;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * A published object whose signature was found good and whose secrets were opened. Its {@code toString} shows none of them; closing wipes
 * them. Not thread-safe.
 */
public final class Opened implements AutoCloseable {

    private final PublishedObject object;
    private final Sizes sizes;
    private final SortedMap<String, byte[]> secrets;

    private Opened(PublishedObject object, Sizes sizes, SortedMap<String, byte[]> secrets) {
        this.object = object;
        this.sizes = sizes;
        this.secrets = secrets;
    }

    /**
     * Sizes in bytes of what is sealed.
     *
     * @param signature  by the sender
     * @param iv         of AES
     * @param ek         the AES key under the gateway's
     * @param ciphertext what travels
     * @param plaintext  what was in it, the pad included
     */
    public record Sizes(int signature, int iv, int ek, int ciphertext, int plaintext) {
    }

    /**
     * @param object whose secrets are still sealed
     * @param keys   the gateway's private key, and who must have signed
     * @return it, opened; to be closed
     * @throws SealException    a length, the signature or what was sealed is wrong; nothing is opened before the signature is found good
     * @throws PublishException the gateway key is a public one
     */
    public static Opened open(PublishedObject object, KeyPairs keys) throws PublishException {
        byte[] sealed = object.sealedSecrets();
        byte[] plain = new Sealing().open(sealed, keys.opening(), keys.sender().open());
        try {
            if (JsonCheck.check(plain).isPresent() || new String(plain, StandardCharsets.UTF_8).isBlank()) {
                throw new SealException("The signature is good and the secrets open, but they are no JSON object, "
                        + "so no gateway can read them: the deployed tool writes that where a secret holds a quote, a backslash "
                        + "or a control character; publish them from here");
            }
            SealedBlob blob = SealedBlob.parse(sealed);
            var sizes = new Sizes(blob.signature().length, blob.iv().length, blob.ek().length, blob.ciphertext().length, plain.length);
            return new Opened(object, sizes, SecretsPlaintext.values(plain));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** @return what was opened */
    public PublishedObject object() {
        return object;
    }

    /** @return sizes of what was sealed */
    public Sizes sizes() {
        return sizes;
    }

    /** @return names of the secrets, sorted, without the pad's */
    public List<String> secretNames() {
        return List.copyOf(secrets.keySet());
    }

    /** @return JSON in UTF-8 of each secret by its name: the very arrays that closing wipes */
    public SortedMap<String, byte[]> secrets() {
        return Collections.unmodifiableSortedMap(secrets);
    }

    @Override
    public void close() {
        secrets.values().forEach(value -> Arrays.fill(value, (byte) 0));
    }

    @Override
    public String toString() {
        return "Opened[" + secrets.size() + " secrets]";
    }
}
