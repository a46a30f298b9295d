package io.syndicate.workbench.publish;

/**
 * A reason not to publish.
 *
 * @param kind    what sort of reason
 * @param subject the check's id or the file's name; empty where the message says all
 * @param message what is so and what to do, without secrets and paths
 */
public record Objection(Kind kind, String subject, String message) {

    /** Sorts of reasons. */
    public enum Kind {
        /** Nothing was checked. */
        NOT_CHECKED("nothing was checked"),
        /** The checks ran on other bytes than these. */
        OTHER_BYTES("checks ran on other bytes"),
        /** A check has an error finding, or could not run. */
        CHECK_FAILED("check"),
        /** A file that the deployed tool would publish in clear holds a secret. */
        SECRET_LEFT_OUT("secret in a file that is left out");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** @return in a few words, for receipts */
        public String label() {
            return label;
        }
    }
}
