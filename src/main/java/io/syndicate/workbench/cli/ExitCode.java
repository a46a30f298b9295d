package io.syndicate.workbench.cli;

/** What the shell is told; stated in {@code run --help}. */
final class ExitCode {

    static final int FINE = 0;
    static final int RESULT_FAILED = 1;
    static final int USAGE = 2;
    static final int NOT_STARTED = 3;
    /** A fault of the workbench itself (EX_SOFTWARE). */
    static final int INTERNAL = 70;
    /** The user gave up (128 and SIGINT), as the shell itself tells it. */
    static final int GIVEN_UP = 130;

    private ExitCode() {
    }
}
