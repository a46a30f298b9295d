package io.syndicate.workbench.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.ChassisView;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.chassis.ModeView;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.ui.panes.DemoResults;
import io.syndicate.workbench.ui.panes.DemoSession;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhyEmptyTest {

    private final DemoSession session = new DemoSession();

    @Test
    void eachReasonMustHaveItsWords() {
        assertEquals("No driver is open", why().title());
        session.project(Samples.NONE);
        assertEquals("No sample URLs", why().title());
        session.project(DemoResults.samples());
        assertEquals("No workers yet", why().title());
        session.chassis(c -> chassis(c, Optional.of(DemoSession.generation(1)), Optional.empty()));
        assertEquals("Workers are starting…", why().title());
        session.serving(1).chassis(c -> chassis(c, Optional.empty(), c.broken()));
        assertEquals("Nothing has run yet", why().title());
    }

    @Test
    void brokenDriverMustBeNamedWithItsPlace() {
        var broken = new ChassisView.Broken(DemoSession.generation(1), List.of(DemoResults.NONE));
        session.project(DemoResults.samples()).chassis(c -> chassis(c, Optional.empty(), Optional.of(broken)));
        assertEquals("The driver did not start", why().title());
        assertTrue(why().text().startsWith("driver.py:9: "), why().text());
    }

    @Test
    void missingMethodMustBeSaid() {
        session.project(DemoResults.samples()).serving(1).chassis(c -> new ChassisView(c.serving(), 0, c.starting(), c.broken(),
                List.of(new ModeView(Mode.CDN_URL, true, List.of())), c.deaths(), 0));
        assertTrue(why().text().startsWith("This driver has no cdn_url method"), why().text());
    }

    private WhyEmpty why() {
        return WhyEmpty.of(session.snapshot(), Mode.CDN_URL, "URL", project -> project.samples().urls());
    }

    private static ChassisView chassis(ChassisView c, Optional<io.syndicate.workbench.chassis.Generation> starting,
            Optional<ChassisView.Broken> broken) {
        return new ChassisView(c.serving(), 0, starting, broken, c.modes(), c.deaths(), 0);
    }
}
