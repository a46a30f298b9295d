package io.syndicate.workbench.publish;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals and opens secrets as gateways do (spec section 7): AES-256-CBC under a random key, that key under the receiver's RSA key (PKCS#1
 * v1.5), all of it signed by the sender (RSA-PSS, SHA-256, MGF1-SHA-256, salt 32). Thread-safe.
 */
final class Sealing {

    private static final int KEY_BYTES = 32;
    private static final PSSParameterSpec PSS = new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32,
            PSSParameterSpec.TRAILER_FIELD_BC);
    private static final String NOT_OPENED = "The sealed secrets are signed by the sender, "
            + "but this gateway key does not open them: they were sealed for another gateway";

    private final SecureRandom random = new SecureRandom();

    /**
     * @param plain    what is sealed; not changed
     * @param receiver the gateway that may open it
     * @param sender   signs it
     * @return the sealed blob
     */
    byte[] seal(byte[] plain, RSAPublicKey receiver, RSAPrivateKey sender) {
        byte[] key = new byte[KEY_BYTES];
        byte[] iv = new byte[SealedBlob.BLOCK];
        random.nextBytes(key);
        random.nextBytes(iv);
        try {
            byte[] ciphertext = aes(Cipher.ENCRYPT_MODE, key, iv).doFinal(plain);
            Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            rsa.init(Cipher.ENCRYPT_MODE, receiver);
            byte[] ek = rsa.doFinal(key);
            Signature signature = pss();
            signature.initSign(sender);
            signature.update(SealedBlob.signed(iv, ek, ciphertext));
            return new SealedBlob(iv, ek, ciphertext, signature.sign()).toBytes();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java seals with RSA and AES", impossible);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * Opens a blob once its lengths and its signature are found good.
     *
     * @param sealed   the whole blob
     * @param receiver the gateway's private key
     * @param sender   who must have signed it
     * @return what was sealed; the caller wipes it
     * @throws SealException what is wrong; nothing was decrypted unless the sender signed it
     */
    byte[] open(byte[] sealed, RSAPrivateKey receiver, RSAPublicKey sender) throws SealException {
        SealedBlob blob = SealedBlob.parse(sealed);
        checkSize("signature", blob.signature(), sender, "sender's");
        checkSize("ek", blob.ek(), receiver, "gateway's");
        checkSignature(blob, sender);
        return decrypt(blob, receiver);
    }

    private static void checkSize(String part, byte[] bytes, RSAKey key, String whose) throws SealException {
        int expected = (key.getModulus().bitLength() + 7) / 8;
        if (bytes.length != expected) {
            throw new SealException("The sealed secrets do not fit the %s key: their %s has %d bytes, the key asks for %d"
                    .formatted(whose, part, bytes.length, expected));
        }
    }

    private static void checkSignature(SealedBlob blob, RSAPublicKey sender) throws SealException {
        if (!isSigned(blob, sender)) {
            throw new SealException("The signature of the sealed secrets is not the sender's: they were signed with another key, "
                    + "or changed afterwards");
        }
    }

    private static boolean isSigned(SealedBlob blob, RSAPublicKey sender) {
        try {
            Signature signature = pss();
            signature.initVerify(sender);
            signature.update(SealedBlob.signed(blob.iv(), blob.ek(), blob.ciphertext()));
            return signature.verify(blob.signature());
        } catch (GeneralSecurityException _) {
            // The number in the signature is none that this key could have made: a signature that is not good, like any other.
            return false;
        }
    }

    /** One answer for whatever does not open, so that nobody learns from it how far it came. */
    private static byte[] decrypt(SealedBlob blob, RSAPrivateKey receiver) throws SealException {
        byte[] key = {};
        try {
            Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            rsa.init(Cipher.DECRYPT_MODE, receiver);
            key = rsa.doFinal(blob.ek());
            if (key.length != KEY_BYTES) {
                throw new SealException(NOT_OPENED);
            }
            return aes(Cipher.DECRYPT_MODE, key, blob.iv()).doFinal(blob.ciphertext());
        } catch (BadPaddingException _) {
            throw new SealException(NOT_OPENED);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java opens RSA and AES", impossible);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static Cipher aes(int mode, byte[] key, byte[] iv) throws GeneralSecurityException {
        Cipher aes = Cipher.getInstance("AES/CBC/PKCS5Padding");
        aes.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
        return aes;
    }

    private static Signature pss() throws GeneralSecurityException {
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(PSS);
        return signature;
    }
}
