package io.syndicate.workbench.publish;

import io.syndicate.workbench.project.Reasons;
import io.syndicate.workbench.publish.KeyPairs.RsaKey;
import java.io.CharArrayReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.bc.BcPEMDecryptorProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;

/** Reads RSA keys in PEM: PKCS#1, PKCS#8 or a public key, with or without passphrase. */
public final class KeyFile {

    private static final int MIN_BITS = 2048;
    private static final int MAX_BITS = 16_384;
    private static final long MAX_FILE = 1 << 20;

    private KeyFile() {
    }

    /**
     * @param file PEM
     * @return whether reading it takes a passphrase
     * @throws PublishException where it cannot be read, or holds no key
     */
    public static boolean isEncrypted(Path file) throws PublishException {
        Object held = parse(file);
        return held instanceof PEMEncryptedKeyPair || held instanceof PKCS8EncryptedPrivateKeyInfo;
    }

    /**
     * @param file       PEM
     * @param passphrase asked where the key is encrypted
     * @return the key
     * @throws PublishException no such file, no RSA key of 2048 bits or more in it, wrong passphrase
     */
    public static RsaKey read(Path file, Passphrase passphrase) throws PublishException {
        Object held = parse(file);
        try {
            RsaKey key = switch (held) {
                case PEMKeyPair pair -> ofPrivate(file, pair.getPrivateKeyInfo());
                case PrivateKeyInfo plain -> ofPrivate(file, plain);
                case PEMEncryptedKeyPair locked -> ofPrivate(file, unlock(file, locked, passphrase));
                case PKCS8EncryptedPrivateKeyInfo locked -> ofPrivate(file, unlock(file, locked, passphrase));
                case SubjectPublicKeyInfo open -> ofPublic(file, open);
                default -> throw noKey(file, "a " + held.getClass().getSimpleName());
            };
            return checked(file, key);
        } catch (PEMException | GeneralSecurityException damaged) {
            throw new PublishException(file
                    + " holds a key that is damaged, or none of RSA; make one with: openssl genrsa -out KEY.pem 4096");
        }
    }

    private static Object parse(Path file) throws PublishException {
        byte[] bytes = bytes(file);
        CharBuffer text = StandardCharsets.ISO_8859_1.decode(ByteBuffer.wrap(bytes));
        try (var parser = new PEMParser(new CharArrayReader(text.array(), 0, text.length()))) {
            Object held = parser.readObject();
            if (held == null) {
                throw noKey(file, "nothing in PEM (-----BEGIN …)");
            }
            return held;
        } catch (IOException | IllegalArgumentException damaged) {
            throw new PublishException(file + " is damaged: what stands between BEGIN and END is no key in PEM");
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(text.array(), '\0');
        }
    }

    private static byte[] bytes(Path file) throws PublishException {
        try {
            if (Files.size(file) > MAX_FILE) {
                throw new PublishException(file + " is too large to be a key (over 1 MiB)");
            }
            return Files.readAllBytes(file);
        } catch (IOException problem) {
            throw new PublishException("The key cannot be read: " + Reasons.of(problem), problem);
        }
    }

    private static PublishException noKey(Path file, String found) {
        return new PublishException("%s holds %s, not an RSA key in PEM (PKCS#1 or PKCS#8)".formatted(file, found));
    }

    private static PrivateKeyInfo unlock(Path file, PEMEncryptedKeyPair locked, Passphrase passphrase) throws PublishException {
        char[] secret = utf8(passphrase.of(file));
        try {
            return locked.decryptKeyPair(new BcPEMDecryptorProvider(secret)).getPrivateKeyInfo();
        } catch (IOException | RuntimeException _) {
            // A wrong passphrase shows as whatever its garbage happens to be: bad padding, no ASN.1, no key.
            throw wrongPassphrase(file);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    /** openssl takes a passphrase's bytes; Bouncy Castle's reader of this form takes the low byte of each character. */
    private static char[] utf8(char[] passphrase) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        char[] each = new char[bytes.remaining()];
        for (int i = 0; i < each.length; i++) {
            each[i] = (char) (bytes.get(i) & 0xFF);
        }
        Arrays.fill(bytes.array(), (byte) 0);
        Arrays.fill(passphrase, '\0');
        return each;
    }

    private static PrivateKeyInfo unlock(Path file, PKCS8EncryptedPrivateKeyInfo locked, Passphrase passphrase) throws PublishException {
        char[] secret = passphrase.of(file);
        try {
            return locked.decryptPrivateKeyInfo(
                    new JceOpenSSLPKCS8DecryptorProviderBuilder().setProvider(new BouncyCastleProvider()).build(secret));
        } catch (PKCSException | OperatorCreationException | RuntimeException _) {
            throw wrongPassphrase(file);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private static PublishException wrongPassphrase(Path file) {
        return new PublishException("The passphrase does not open " + file);
    }

    private static RsaKey ofPrivate(Path file, PrivateKeyInfo info) throws PublishException, PEMException, GeneralSecurityException {
        PrivateKey key = new JcaPEMKeyConverter().getPrivateKey(info);
        if (!(key instanceof RSAPrivateCrtKey rsa) || !isPlainRsa(key)) {
            throw noKey(file, "a key of " + key.getAlgorithm());
        }
        var open = KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()));
        return new RsaKey((RSAPublicKey) open, Optional.of(rsa));
    }

    private static RsaKey ofPublic(Path file, SubjectPublicKeyInfo info) throws PublishException, PEMException {
        PublicKey key = new JcaPEMKeyConverter().getPublicKey(info);
        if (!(key instanceof RSAPublicKey rsa) || !isPlainRsa(key)) {
            throw noKey(file, "a key of " + key.getAlgorithm());
        }
        return new RsaKey(rsa, Optional.empty());
    }

    /** A key that is bound to PSS by its file could sign, but open nothing. */
    private static boolean isPlainRsa(Key key) {
        return key.getAlgorithm().equals("RSA");
    }

    private static RsaKey checked(Path file, RsaKey key) throws PublishException {
        int bits = key.open().getModulus().bitLength();
        if (bits < MIN_BITS || bits > MAX_BITS) {
            throw new PublishException("%s holds an RSA key of %,d bits; gateways need %,d to %,d".formatted(file, bits, MIN_BITS,
                    MAX_BITS));
        }
        return key;
    }
}
