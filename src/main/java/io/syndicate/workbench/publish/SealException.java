package io.syndicate.workbench.publish;

/** Bytes that claim to be published or sealed are refused: damaged, incomplete, or not signed by the sender. Nothing of them was opened. */
public final class SealException extends PublishException {

    /** @param message what is wrong with them */
    public SealException(String message) {
        super(message);
    }
}
