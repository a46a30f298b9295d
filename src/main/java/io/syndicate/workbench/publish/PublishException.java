package io.syndicate.workbench.publish;

/**
 * Something cannot be published, read or written as asked; the message tells the author what is wrong and what to do, and shows no secret.
 */
public class PublishException extends Exception {

    /** @param message for the author */
    public PublishException(String message) {
        super(message);
    }

    /**
     * @param message for the author
     * @param cause   what was caught
     */
    public PublishException(String message, Throwable cause) {
        super(message, cause);
    }
}
