package io.syndicate.workbench.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.publish.KeyPairs.RsaKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The sealed blob: what comes back, and that nothing else than what was sealed does. */
class SealingTest {

    private static final byte[] PLAIN = "{\"KEY\": \"canary-in-a-seal\"}".getBytes(StandardCharsets.UTF_8);

    private final Sealing sealing = new Sealing();
    private final RsaKey gateway = TestKeys.gateway();
    private final byte[] sealed = seal(PLAIN);

    private byte[] seal(byte[] plain) {
        return sealing.seal(plain, gateway.open(), gateway.secret().orElseThrow());
    }

    private byte[] open(byte[] blob) throws SealException {
        return sealing.open(blob, gateway.secret().orElseThrow(), gateway.open());
    }

    private String refusal(byte[] blob) {
        return assertThrows(SealException.class, () -> open(blob)).getMessage();
    }

    @Test
    void whatWasSealedMustComeBack() throws Exception {
        for (int size : new int[] {0, 1, 15, 16, 17, 1 << 20}) {
            byte[] plain = new byte[size];
            Arrays.fill(plain, (byte) 7);
            assertArrayEquals(plain, open(seal(plain)));
        }
    }

    @Test
    void theBlobMustBeLaidOutAsGatewaysReadIt() {
        var buffer = ByteBuffer.wrap(sealed);
        assertEquals(256, buffer.getInt(), "signature_len");
        assertEquals(16, buffer.getInt(), "iv_len");
        assertEquals(256, buffer.getInt(), "ek_len");
        assertEquals(32, buffer.getInt(), "ciphertext_len");
        assertEquals(16 + 16 + 256 + 32 + 256, sealed.length);
    }

    @Test
    void twoSealsOfTheSameMustDiffer() {
        assertNotEquals(HexFormat.of().formatHex(sealed), HexFormat.of().formatHex(seal(PLAIN)));
    }

    @Test
    void everyFlippedBitMustBeRefused() {
        for (int i = 0; i < sealed.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = sealed.clone();
                flipped[i] ^= (byte) (1 << bit);
                String where = "bit " + bit + " of byte " + i;
                String why = assertThrows(SealException.class, () -> open(flipped), where).getMessage();
                assertFalse(why.contains("canary"), where);
                assertTrue(i < 16 || why.startsWith("The signature"), where + ": " + why);
            }
        }
    }

    @Test
    void everyOtherLengthMustBeRefused() {
        for (int length = 0; length < sealed.length; length++) {
            String why = refusal(Arrays.copyOf(sealed, length));
            assertTrue(why.contains(length < 16 ? "end within their header" : "are cut off: " + length + " of 576"), why);
        }
        assertEquals("The sealed secrets have 1 bytes too many after their end", refusal(Arrays.copyOf(sealed, sealed.length + 1)));
    }

    @Test
    void everyWrongLengthFieldMustBeNamed() {
        String[] names = {"signature", "iv", "ek", "ciphertext"};
        for (int field = 0; field < names.length; field++) {
            for (int wrong : new int[] {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 30}) {
                String why = refusal(withLength(field, wrong));
                assertTrue(why.contains(names[field]) || why.contains("limit is below 2^30"), why);
            }
        }
        assertTrue(refusal(withLength(3, 31)).contains("not made of whole 16-byte blocks"));
        assertTrue(refusal(withLength(1, 32)).contains("their iv must have 16 bytes, not 32"));
        byte[] shifted = ByteBuffer.wrap(sealed.clone()).putInt(0, 255).putInt(8, 257).array();
        assertTrue(refusal(shifted).contains("their signature has 255 bytes, the key asks for 256"));
    }

    private byte[] withLength(int field, int length) {
        return ByteBuffer.wrap(sealed.clone()).putInt(4 * field, length).array();
    }

    @Test
    void anotherSendersSignatureMustBeRefusedBeforeAnythingIsOpened() {
        byte[] foreign = sealing.seal(PLAIN, TestKeys.other().open(), TestKeys.other().secret().orElseThrow());
        assertEquals("The signature of the sealed secrets is not the sender's: they were signed with another key, or changed afterwards",
                refusal(foreign));
    }

    @Test
    void secretsForAnotherGatewayMustBeRefused() {
        byte[] foreign = sealing.seal(PLAIN, TestKeys.other().open(), gateway.secret().orElseThrow());
        assertTrue(refusal(foreign).contains("this gateway key does not open them"));
    }

    @Test
    void aSeparateSenderMustBePossible() throws Exception {
        RsaKey sender = TestKeys.other();
        byte[] blob = sealing.seal(PLAIN, gateway.open(), sender.secret().orElseThrow());
        assertArrayEquals(PLAIN, sealing.open(blob, gateway.secret().orElseThrow(), sender.open()));
        assertThrows(SealException.class, () -> open(blob));
    }
}
