package io.syndicate.workbench.chassis;

/**
 * What a set of workers was started with: driver, config, secrets, interpreter and worker executable.
 *
 * @param number      1 for the first of a session, grows by one with each different content
 * @param hash        the first 12 hex digits of the SHA-256 over all of it
 * @param interpreter which Python runs it
 */
public record Generation(int number, String hash, Interpreter interpreter) {

    /** @return {@code g7}, as the log shows it */
    public String label() {
        return "g" + number;
    }
}
