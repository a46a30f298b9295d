package io.syndicate.workbench.chassis;

/** No Python that the worker runs on was found. The message says where it was looked for and how to name one. */
public final class NoInterpreterException extends Exception {

    NoInterpreterException(String message) {
        super(message);
    }
}
