package io.syndicate.workbench.bench;

/** A row cannot be measured here; the message says why, for people. */
final class NotMeasuredException extends Exception {

    NotMeasuredException(String message) {
        super(message);
    }
}
