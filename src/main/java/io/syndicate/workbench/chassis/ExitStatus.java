package io.syndicate.workbench.chassis;

import java.util.Map;

/** A worker's exit status in words (spec section 2). */
final class ExitStatus {

    static final String EXITED = "exited with status ";
    private static final int SIGNAL_BASE = 128;
    private static final Map<Integer, String> SIGNALS = Map.of(1, "SIGHUP", 2, "SIGINT", 3, "SIGQUIT", 4, "SIGILL", 6, "SIGABRT", 7,
            "SIGBUS", 9,
            "SIGKILL", 11, "SIGSEGV", 13, "SIGPIPE", 15, "SIGTERM");

    private ExitStatus() {
    }

    /** @param status as {@link Process#exitValue()} gives it: 128 and the number for a signal */
    static String words(int status) {
        String signal = SIGNALS.get(status - SIGNAL_BASE);
        if (signal != null) {
            return "was ended by " + signal;
        }
        return switch (status) {
            case 0 -> EXITED + 0;
            case 1 -> EXITED + "1 (bad usage, its own error, or the driver's sys.exit)";
            case 2 -> EXITED + "2 (bad config, secrets, driver or driver_init, or the driver's sys.exit)";
            case 3 -> EXITED + "3 (the gateway sent something unreadable, or the driver's sys.exit)";
            case 4 -> EXITED + "4 (the driver raised)";
            default -> EXITED + status;
        };
    }
}
