package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.chassis.ChassisView;
import io.syndicate.workbench.chassis.ChassisView.Broken;
import io.syndicate.workbench.chassis.Generation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /** @return the same, the longest words first */
    static List<String> all(ChassisView chassis) {
        Optional<Generation> starting = chassis.starting();
        Optional<Generation> failed = chassis.broken().map(Broken::generation);
        String brief = brief(chassis);
        if (starting.isPresent()) {
            return List.of(brief, "g%d …".formatted(starting.get().number()));
        }
        if (failed.isPresent()) {
            int number = failed.get().number();
            return List.of(brief, "generation %d did not start".formatted(number), "g%d did not start".formatted(number), "✗ g" + number);
        }
        return chassis.serving().map(Generation::number).map(number -> List.of(brief, "generation " + number, "g" + number))
                .orElse(List.of(brief, "–"));
    }

    static String full(ChassisView chassis) {
        return upper(brief(chassis)) + "\n\n" + chassis.serving().map(GenerationWords::describe)
                .orElse("A generation is one content of driver, config and secrets, with its interpreter. None serves yet.");
    }

    private static String upper(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
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
