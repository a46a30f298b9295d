package io.syndicate.workbench.request;

import java.math.BigInteger;

/**
 * One field's text in the URL that is being read, with its offset.
 *
 * @param name   what the author is told about
 * @param text   the field's characters, may be empty
 * @param offset where they start in the URL
 */
record UrlField(String name, String text, int offset) {

    private static final BigInteger MAX_U64 = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final BigInteger MAX_I64 = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger MIN_I64 = BigInteger.valueOf(Long.MIN_VALUE);
    private static final int SHOWN = 60;
    /** More digits than any field's range has in any base, and few enough to compute with. */
    private static final int MAX_DIGITS = 40;

    long unsigned64() throws SyndicateUrlException {
        return number(10, BigInteger.ZERO, MAX_U64);
    }

    long unsignedHex64() throws SyndicateUrlException {
        return number(16, BigInteger.ZERO, MAX_U64);
    }

    long signed64() throws SyndicateUrlException {
        return number(10, MIN_I64, MAX_I64);
    }

    long within(long min, long max) throws SyndicateUrlException {
        return number(10, BigInteger.valueOf(min), BigInteger.valueOf(max));
    }

    SyndicateUrlException fault(String what) {
        String shown = text.length() <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN / 2)) + "…";
        return new SyndicateUrlException(name, offset, text.isEmpty() ? "is missing" : "\"" + shown + "\" " + what);
    }

    private long number(int radix, BigInteger min, BigInteger max) throws SyndicateUrlException {
        boolean negative = text.startsWith("-");
        String digits = negative ? text.substring(1) : text;
        if (digits.isEmpty() || !digits.chars().allMatch(c -> isDigit(c, radix))) {
            throw fault(radix == 16 ? "is not a hexadecimal number" : "is not a decimal number");
        }
        BigInteger value = magnitude(digits, radix);
        value = negative ? value.negate() : value;
        if (value.compareTo(max) > 0) {
            throw fault("is over " + max.toString(radix).toUpperCase(java.util.Locale.ROOT));
        }
        if (value.compareTo(min) < 0 || negative && min.signum() == 0) {
            throw fault(min.signum() == 0 ? "is negative" : "is under " + min);
        }
        return value.longValue();
    }

    private static BigInteger magnitude(String digits, int radix) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return new BigInteger(digits.substring(start, Math.min(digits.length(), start + MAX_DIGITS)), radix);
    }

    private static boolean isDigit(int c, int radix) {
        return c >= '0' && c <= '9' || radix == 16 && (c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F');
    }
}
