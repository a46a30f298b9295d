package io.syndicate.workbench.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.publish.KeyPairs.RsaKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and seals of the {@code openssl} command are read here, and ours there. */
class OpenSslTest {

    private static final byte[] PLAIN = "{\"KEY\": \"grüße\", \"__syndicate_pad__\": \"AAAA\"}".getBytes(StandardCharsets.UTF_8);
    private static final char[] PASSPHRASE = "a passphrase, with ü".toCharArray();

    @TempDir
    private static Path folder;
    private static OpenSsl openssl;

    @BeforeAll
    static void makeKeys() throws Exception {
        openssl = new OpenSsl(folder);
        Files.writeString(folder.resolve("pass"), new String(PASSPHRASE) + "\n");
        openssl.run("genrsa", "-out", "pkcs8.pem", "2048");
        openssl.run("rsa", "-in", "pkcs8.pem", "-traditional", "-out", "pkcs1.pem");
        openssl.run("rsa", "-in", "pkcs8.pem", "-traditional", "-aes256", "-passout", "file:pass", "-out", "pkcs1-locked.pem");
        openssl.run("pkcs8", "-topk8", "-in", "pkcs8.pem", "-passout", "file:pass", "-out", "pkcs8-locked.pem");
        openssl.run("pkcs8", "-topk8", "-scrypt", "-scrypt_N", "1024", "-in", "pkcs8.pem", "-passout", "file:pass", "-out",
                "pkcs8-scrypt.pem");
        openssl.run("rsa", "-in", "pkcs8.pem", "-pubout", "-out", "public.pem");
        openssl.run("rsa", "-in", "pkcs8.pem", "-RSAPublicKey_out", "-out", "public-pkcs1.pem");
    }

    private static RsaKey key(String file) throws PublishException {
        return KeyFile.read(folder.resolve(file), _ -> PASSPHRASE.clone());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pkcs8.pem", "pkcs1.pem", "pkcs1-locked.pem", "pkcs8-locked.pem", "pkcs8-scrypt.pem"})
    void everyFormOfAPrivateKeyMustBeRead(String file) throws Exception {
        assertEquals(key("pkcs1.pem").secret(), key(file).secret());
        assertEquals(key("public.pem").open(), key(file).open());
        assertEquals(file.contains("locked") || file.contains("scrypt"), KeyFile.isEncrypted(folder.resolve(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"public.pem", "public-pkcs1.pem"})
    void aPublicKeyMustBeReadAndOpenNothing(String file) throws Exception {
        RsaKey key = key(file);
        assertTrue(key.secret().isEmpty());
        assertTrue(assertThrows(PublishException.class, KeyPairs.own(key)::opening).getMessage().contains("public one and opens nothing"));
        assertTrue(assertThrows(PublishException.class, KeyPairs.own(key)::signing).getMessage().contains("cannot sign"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pkcs1-locked.pem", "pkcs8-locked.pem", "pkcs8-scrypt.pem"})
    void aWrongPassphraseMustBeSaidSo(String file) {
        Path path = folder.resolve(file);
        var refused = assertThrows(PublishException.class, () -> KeyFile.read(path, _ -> "wrong".toCharArray()));
        assertEquals("The passphrase does not open " + path, refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "genrsa -out small.pem 1024                                     | small.pem | an RSA key of 1,024 bits; gateways need 2,048",
        "ecparam -name prime256v1 -genkey -noout -out ec.pem            | ec.pem    | not an RSA key",
        "genpkey -algorithm ed25519 -out ed.pem                         | ed.pem    | not an RSA key",
        "genpkey -algorithm rsa-pss -pkeyopt rsa_keygen_bits:2048 -out pss.pem | pss.pem | RSA",
    })
    void otherKeysMustBeRefused(String arguments, String file, String why) throws Exception {
        openssl.run(arguments.split(" "));
        String message = assertThrows(PublishException.class, () -> key(file)).getMessage();
        assertTrue(message.contains(why) && message.contains(file), message);
    }

    @Test
    void whatIsSealedHereMustBeOpenedThere() throws Exception {
        RsaKey key = key("pkcs8.pem");
        SealedBlob blob = SealedBlob.parse(new Sealing().seal(PLAIN, key.open(), key.secret().orElseThrow()));
        Files.write(folder.resolve("signed"), SealedBlob.signed(blob.iv(), blob.ek(), blob.ciphertext()));
        Files.write(folder.resolve("signature"), blob.signature());
        Files.write(folder.resolve("ek"), blob.ek());
        Files.write(folder.resolve("ciphertext"), blob.ciphertext());
        openssl.run("dgst", "-sha256", "-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:32", "-sigopt", "rsa_mgf1_md:sha256",
                "-verify", "public.pem", "-signature", "signature", "signed");
        openssl.run("pkeyutl", "-decrypt", "-inkey", "pkcs8.pem", "-pkeyopt", "rsa_padding_mode:pkcs1", "-in", "ek", "-out", "key");
        openssl.run("enc", "-d", "-aes-256-cbc", "-K", HexFormat.of().formatHex(Files.readAllBytes(folder.resolve("key"))),
                "-iv", HexFormat.of().formatHex(blob.iv()), "-in", "ciphertext", "-out", "plain");
        assertArrayEquals(PLAIN, Files.readAllBytes(folder.resolve("plain")));
    }

    @Test
    void whatIsSealedThereMustBeOpenedHere() throws Exception {
        byte[] iv = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
        byte[] aes = new byte[32];
        aes[5] = 77;
        Files.write(folder.resolve("plain-there"), PLAIN);
        Files.write(folder.resolve("key-there"), aes);
        openssl.run("enc", "-aes-256-cbc", "-K", HexFormat.of().formatHex(aes), "-iv", HexFormat.of().formatHex(iv), "-in", "plain-there",
                "-out", "ciphertext-there");
        openssl.run("pkeyutl", "-encrypt", "-pubin", "-inkey", "public.pem", "-pkeyopt", "rsa_padding_mode:pkcs1", "-in", "key-there",
                "-out", "ek-there");
        byte[] ek = Files.readAllBytes(folder.resolve("ek-there"));
        byte[] ciphertext = Files.readAllBytes(folder.resolve("ciphertext-there"));
        Files.write(folder.resolve("signed-there"), SealedBlob.signed(iv, ek, ciphertext));
        openssl.run("dgst", "-sha256", "-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:32", "-sigopt", "rsa_mgf1_md:sha256",
                "-sign", "pkcs8.pem", "-out", "signature-there", "signed-there");
        byte[] blob = new SealedBlob(iv, ek, ciphertext, Files.readAllBytes(folder.resolve("signature-there"))).toBytes();
        RsaKey key = key("pkcs1.pem");
        assertArrayEquals(PLAIN, new Sealing().open(blob, key.secret().orElseThrow(), key.open()));
    }
}
