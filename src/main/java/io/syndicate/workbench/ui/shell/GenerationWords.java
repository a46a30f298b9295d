package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.chassis.ChassisView;
import io.syndicate.workbench.chassis.Generation;

/** The serving generation in a few words, for the bar, and in more, for its tooltip. */
final class GenerationWords {

    private GenerationWords() {
    }

    static String brief(ChassisView chassis) {
        String serving = chassis.serving().map(generation -> "generation " + generation.number()).orElse("");
        if (chassis.starting().isPresent()) {
            return "starting generation " + chassis.starting().get().number() + " …";
        }
        if (chassis.broken().isPresent()) {
            String failed = "generation %d did not start".formatted(chassis.broken().get().generation().number());
            return serving.isEmpty() ? failed : failed + " · " + serving + " still serves";
        }
        return serving.isEmpty() ? "no workers" : serving + " · ready in " + time(chassis.readyMicros());
    }

    static String full(ChassisView chassis) {
        return chassis.serving().map(GenerationWords::describe)
                .orElse("A generation is one content of driver, config and secrets, with its interpreter. None serves yet.");
    }

    private static String describe(Generation generation) {
        return "Generation %d (%s), %s\n%s\nEach change of driver, config, secrets or interpreter makes a new one;\nresults of an older one are shown as stale."
                .formatted(generation.number(), generation.hash(), generation.interpreter().label(), generation.interpreter().executable());
    }

    private static String time(long micros) {
        return micros < 10_000 ? "%.1f ms".formatted(micros / 1_000.0) : micros < 1_000_000 ? micros / 1_000 + " ms"
                : "%.1f s".formatted(micros / 1e6);
    }
}
