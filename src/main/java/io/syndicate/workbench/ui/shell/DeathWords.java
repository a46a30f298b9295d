package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.chassis.ChassisView;
import io.syndicate.workbench.chassis.WorkerDeath;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** The last deaths of workers in words, for the status line's tooltip. */
final class DeathWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final int SHOWN = 8;

    private DeathWords() {
    }

    static String of(ChassisView chassis) {
        if (chassis.deaths().isEmpty()) {
            return "No worker has died: none ended that was not told to.";
        }
        return chassis.deaths().reversed().stream().limit(SHOWN).map(DeathWords::line)
                .collect(Collectors.joining("\n", "Workers that ended without being told to:\n", ""));
    }

    private static String line(WorkerDeath death) {
        return "%s  g%d  %s worker %d %s".formatted(CLOCK.format(death.time()), death.generation(), death.mode(), death.pid(), death.how());
    }
}
