package io.syndicate.workbench.ui.common;

import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.session.ProjectView;
import io.syndicate.workbench.session.SessionSnapshot;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Why a result pane has no rows, and what to do about it.
 *
 * @param title what is so
 * @param text  what to do
 */
public record WhyEmpty(String title, String text) {

    /**
     * @param snapshot the session
     * @param mode     the pane's first mode
     * @param samples  what the pane's samples are called: {@code URL}, {@code chunk}
     * @param sent     the project's samples of that kind
     * @return the most telling reason
     */
    public static WhyEmpty of(SessionSnapshot snapshot, Mode mode, String samples, Function<ProjectView, List<?>> sent) {
        if (snapshot.project().isEmpty()) {
            return new WhyEmpty("No driver is open", "Open a driver's folder, or one of the samples, from the File menu.");
        }
        if (snapshot.interpreter().isEmpty() && snapshot.notice().isPresent()) {
            return new WhyEmpty("No workers", snapshot.notice().get());
        }
        if (sent.apply(snapshot.project().get()).isEmpty()) {
            String capital = samples.substring(0, 1).toUpperCase(Locale.ROOT) + samples.substring(1);
            return new WhyEmpty("No sample " + samples + "s", "Add one with “+ " + capital + "” in Samples.");
        }
        return aboutWorkers(snapshot, mode);
    }

    private static WhyEmpty aboutWorkers(SessionSnapshot snapshot, Mode mode) {
        var chassis = snapshot.chassis();
        if (chassis.starting().isPresent()) {
            return new WhyEmpty("Workers are starting…", "Results appear as soon as they answer.");
        }
        if (chassis.serving().isEmpty() && chassis.broken().isPresent()) {
            Failure first = chassis.broken().get().failures().getFirst();
            return new WhyEmpty("The driver did not start", first.place().map(at -> at + ": ").orElse("") + first.message());
        }
        if (chassis.serving().isEmpty()) {
            return new WhyEmpty("No workers yet", "Press Run to start them.");
        }
        Optional<String> identity = chassis.modes().stream().filter(view -> view.mode() == mode && view.identity())
                .map(view -> "This driver has no " + mode + " method: the gateway passes everything through unchanged.").findFirst();
        return new WhyEmpty(snapshot.results().running() ? "Samples are running…" : "Nothing has run yet",
                identity.orElse(snapshot.results().running() ? "Results appear as workers answer." : "Press Run to send the samples."));
    }
}
