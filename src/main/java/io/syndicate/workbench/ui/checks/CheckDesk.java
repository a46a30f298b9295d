package io.syndicate.workbench.ui.checks;

import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.check.Finding.SampleRef;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.project.UrlSample;
import io.syndicate.workbench.session.Checking;
import io.syndicate.workbench.session.Memory;
import io.syndicate.workbench.session.WorkbenchSession;
import io.syndicate.workbench.ui.common.Navigator;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Consumer;

/** What the checks pane asks of the session and of the rest of the window; remembers for the author whether saves are checked. */
public final class CheckDesk {

    private static final String ON_SAVE = "checks.onSave";

    private final WorkbenchSession session;
    private final Memory memory;
    private final Navigator navigator;
    private Consumer<String> samples = _ -> { };

    /**
     * @param session   checks and writes
     * @param memory    keeps what the author chose
     * @param navigator shows lines
     */
    public CheckDesk(WorkbenchSession session, Memory memory, Navigator navigator) {
        this.session = session;
        this.memory = memory;
        this.navigator = navigator;
        checking().setOnSave(memory.get().numbers().getOrDefault(ON_SAVE, 0.0) > 0);
    }

    /** @param show selects the sample of that URL or name */
    public void showSamplesWith(Consumer<String> show) {
        samples = show;
    }

    Checking checking() {
        return session.checking();
    }

    void setOnSave(boolean on) {
        checking().setOnSave(on);
        memory.update(remembered -> remembered.withNumbers(Map.of(ON_SAVE, on ? 1.0 : 0.0)));
    }

    void weigh(CheckId check, Severity severity) {
        session.setSeverity(check, severity);
    }

    void show(Place place) {
        navigator.show(place);
    }

    void show(SampleRef sample) {
        switch (sample) {
            case SampleRef.Url(String url) -> showUrl(url);
            case SampleRef.Chunk chunk -> samples.accept(chunk.name());
        }
    }

    private void showUrl(String url) {
        var before = session.snapshot().project().orElseThrow().samples();
        if (before.urls().stream().noneMatch(one -> one.url().equals(url))) {
            var urls = new ArrayList<>(before.urls());
            urls.add(new UrlSample(url));
            session.setSamples(new Samples(urls, before.chunks()));
        }
        samples.accept(url);
    }
}
