package io.syndicate.workbench.request;

/** A text is not the URL of a chunk (spec section 4); the message names field and offset. */
public final class SyndicateUrlException extends Exception {

    private final String field;
    private final int offset;

    SyndicateUrlException(String field, int offset, String fault) {
        super(field + " at offset " + offset + ": " + fault);
        this.field = field;
        this.offset = offset;
    }

    /** @return such as {@code volume id} */
    public String field() {
        return field;
    }

    /** @return where the field starts, or should: characters from the start of the given text, 0 to its length */
    public int offset() {
        return offset;
    }
}
