package io.syndicate.workbench.publish;

import io.syndicate.workbench.publish.KeyPairs.RsaKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Optional;

/** RSA keys for tests, made once. */
public final class TestKeys {

    private static final KeyPair GATEWAY = make();
    private static final KeyPair OTHER = make();

    private TestKeys() {
    }

    private static KeyPair make() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static RsaKey gateway() {
        return key(GATEWAY);
    }

    public static RsaKey other() {
        return key(OTHER);
    }

    public static KeyPairs own() {
        return KeyPairs.own(gateway());
    }

    private static RsaKey key(KeyPair pair) {
        return new RsaKey((RSAPublicKey) pair.getPublic(), Optional.of((RSAPrivateCrtKey) pair.getPrivate()));
    }

    /** @return the gateway's key as PEM in a file of the folder */
    public static Path gatewayPem(Path folder) throws IOException {
        return Files.writeString(folder.resolve("gateway.pem"), pem(GATEWAY));
    }

    /** @return another key as PEM in a file of the folder */
    public static Path otherPem(Path folder) throws IOException {
        return Files.writeString(folder.resolve("other.pem"), pem(OTHER));
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}
