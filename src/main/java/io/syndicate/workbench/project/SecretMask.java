package io.syndicate.workbench.project;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Hides a driver's secrets in whatever is shown or written. Immutable, thread-safe. Its {@code toString} shows nothing.
 *
 * <p>Every string and number in the secrets is hidden, however deep, multi-line ones also line by line; as it is and as
 * JSON, URL, base64, hex or Python's {@code repr} write it. Values of four characters or more are hidden anywhere,
 * shorter ones where no letter or digit stands beside them; of one longer than 32,768 characters the beginning is looked for, and all
 * that follows it is hidden. Names, {@code true}, {@code false}, {@code null} and blank
 * values are not secret.
 */
public final class SecretMask {

    /** Hides nothing. */
    public static final SecretMask NONE = new SecretMask(Set.of(), Set.of(), (_, _) -> { });
    /** What stands in a text in place of a secret. */
    public static final String MASK = "•••";

    private final NeedleTree anywhereInText = new NeedleTree();
    private final NeedleTree wordsInText = new NeedleTree();
    private final NeedleTree anywhereInBytes = new NeedleTree();
    private final NeedleTree wordsInBytes = new NeedleTree();

    private final BiConsumer<String, String> tell;

    /**
     * A text that held secrets.
     *
     * @param text with them masked
     * @param hits which, and in which form
     */
    public record Masked(String text, List<SecretHit> hits) {
    }

    /** @param tell gets each text that held a secret, and what is shown of it */
    private SecretMask(Set<String> anywhere, Set<String> words, BiConsumer<String, String> tell) {
        this.tell = tell;
        plant(anywhere, anywhereInText, anywhereInBytes);
        plant(words, wordsInText, wordsInBytes);
        anywhereInText.link();
        anywhereInBytes.link();
    }

    private static void plant(Set<String> needles, NeedleTree inText, NeedleTree inBytes) {
        for (String needle : needles) {
            inText.add(needle.chars().toArray());
            inBytes.add(symbols(needle.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /**
     * @param secrets JSON; where it is broken, whatever stands in it between quotes is hidden
     * @return the mask for it
     */
    public static SecretMask of(String secrets) {
        return of(secrets, (_, _) -> { });
    }

    private static SecretMask of(String secrets, BiConsumer<String, String> tell) {
        var anywhere = new LinkedHashSet<String>();
        var words = new LinkedHashSet<String>();
        SecretValues.collect(secrets, anywhere, words);
        return new SecretMask(anywhere, words, tell);
    }

    /**
     * @param secrets bytes of the file, in any encoding
     * @return the mask for it
     */
    public static SecretMask of(byte[] secrets) {
        return of(text(secrets));
    }

    /**
     * For telling whether a secret is in what somebody else wrote: short values would be found in anything.
     *
     * @param secrets bytes of the file, in any encoding
     * @return the mask for its values of four characters or more
     */
    public static SecretMask ofLongValues(byte[] secrets) {
        var anywhere = new LinkedHashSet<String>();
        SecretValues.collect(text(secrets), anywhere, new LinkedHashSet<>());
        return new SecretMask(anywhere, Set.of(), (_, _) -> { });
    }

    private static String text(byte[] secrets) {
        String text = new String(secrets, StandardCharsets.UTF_8);
        boolean utf8 = text.indexOf('\uFFFD') < 0;
        return utf8 ? text : text + "\n" + new String(secrets, StandardCharsets.ISO_8859_1);
    }

    /** @param bytes anything @return whether a secret is in them */
    public boolean finds(byte[] bytes) {
        return hidden(anywhereInBytes, wordsInBytes, new ByteSymbols(bytes)) != null;
    }

    /**
     * @param secrets bytes of the file
     * @param told    is told of each text that held a secret its finder knows, by whichever thread masks it; must be quick
     * @return the mask for it
     */
    public static SecretMask telling(byte[] secrets, Consumer<Masked> told) {
        SecretFinder finder = SecretFinder.of(secrets);
        return of(text(secrets), (text, masked) -> {
            var hits = finder.find(text);
            if (!hits.isEmpty()) {
                told.accept(new Masked(masked, hits));
            }
        });
    }

    /**
     * @param text anything that is to be shown
     * @return the text with {@value #MASK} for each secret; the same object where it holds none
     */
    public String mask(String text) {
        BitSet hidden = hidden(anywhereInText, wordsInText, new TextSymbols(text));
        if (hidden == null) {
            return text;
        }
        var masked = new StringBuilder(text.length());
        int from = 0;
        for (int start = hidden.nextSetBit(0); start >= 0; start = hidden.nextSetBit(from)) {
            masked.append(text, from, start).append(MASK);
            from = hidden.nextClearBit(start);
        }
        String shown = masked.append(text, from, text.length()).toString();
        tell.accept(text, shown);
        return shown;
    }

    /**
     * @param bytes anything that is to be shown; not changed
     * @return the bytes with {@code *} for each byte of a secret; the same array where they hold none
     */
    public byte[] mask(byte[] bytes) {
        BitSet hidden = hidden(anywhereInBytes, wordsInBytes, new ByteSymbols(bytes));
        if (hidden == null) {
            return bytes;
        }
        byte[] masked = bytes.clone();
        hidden.stream().forEach(i -> masked[i] = '*');
        return masked;
    }

    private static BitSet hidden(NeedleTree anywhere, NeedleTree words, NeedleTree.Symbols symbols) {
        BitSet found = anywhere.findAll(symbols, null);
        return words.findWords(symbols, found);
    }

    private static int[] symbols(byte[] bytes) {
        int[] symbols = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            symbols[i] = bytes[i] & 0xFF;
        }
        return symbols;
    }

    @Override
    public String toString() {
        return "SecretMask";
    }

    /** The characters of a text. */
    private record TextSymbols(String text) implements NeedleTree.Symbols {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public int at(int index) {
            return text.charAt(index);
        }

        @Override
        public boolean inWord(int index) {
            return Character.isLetterOrDigit(text.charAt(index));
        }
    }

    /** Bytes as they are. */
    private record ByteSymbols(byte[] bytes) implements NeedleTree.Symbols {

        @Override
        public int length() {
            return bytes.length;
        }

        @Override
        public int at(int index) {
            return bytes[index] & 0xFF;
        }

        @Override
        public boolean inWord(int index) {
            return bytes[index] < 0 || Character.isLetterOrDigit(bytes[index]);
        }
    }
}
