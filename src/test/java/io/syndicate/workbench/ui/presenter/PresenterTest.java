package io.syndicate.workbench.ui.presenter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.FileContents;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.request.HttpUrl;
import io.syndicate.workbench.run.Results;
import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.session.ProjectView;
import io.syndicate.workbench.ui.common.Snapshots;
import io.syndicate.workbench.ui.common.Theme;
import io.syndicate.workbench.ui.common.Zoomed;
import io.syndicate.workbench.ui.panes.DemoResults;
import io.syndicate.workbench.ui.panes.PaneTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;

/** Presenter mode over a window's contents. */
class PresenterTest extends PaneTest {

    private static final String SECRET = "s3cr3t-canary";

    private final AtomicInteger toggled = new AtomicInteger();
    private Button other;
    private Zoomed window;

    @Test
    void arrowKeysMustStepThroughTheRewrites() {
        present();
        assertEquals("1 of 6", text(".presenter-place"));
        assertEquals(DemoResults.URLS.getFirst(), url(".gateway"));
        push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertEquals("3 of 6", text(".presenter-place"));
        push(KeyCode.LEFT);
        assertEquals("2 of 6", text(".presenter-place"));
        push(KeyCode.END);
        assertEquals("6 of 6", text(".presenter-place"));
        push(KeyCode.RIGHT);
        assertEquals("6 of 6", text(".presenter-place"));
        push(KeyCode.HOME).push(KeyCode.LEFT);
        assertEquals("1 of 6", text(".presenter-place"));
        push(KeyCode.SPACE);
        assertEquals("2 of 6", text(".presenter-place"));
    }

    @Test
    void whatTheDriverChangedMustBeMarked() {
        present();
        assertEquals("http://gw1.example.org.31111.nyud.net" + DemoResults.CAT + "/manifest.1492639872.314159265", url(".cdn"));
        assertEquals(List.of(".31111.nyud.net"), onFx(() -> lookup(".cdn .changed").queryAll().stream().map(node -> ((Text) node).getText())
                .toList()));
        assertEquals("generation 7 · pid 4127 · 38 µs", text(".presenter-worker"));
    }

    @Test
    void failureMustStandInPlaceOfTheUrl() {
        present();
        push(KeyCode.END).push(KeyCode.LEFT);
        assertEquals(DemoResults.NONE.message(), url(".cdn"));
    }

    @Test
    void anAnswerThatIsNoUrlMustSaySo() {
        var rewrite = DemoResults.results(7).rewrites().getFirst();
        present(new Rewrite(0, rewrite.url(), rewrite.kind(), Optional.of("edge/x"), rewrite.answer(), false,
                Optional.of(HttpUrl.Fault.NOT_ABSOLUTE)));
        assertEquals("edge/x", url(".cdn"));
        assertTrue(texts(".presenter-caption").contains("The driver sends it to, but the answer is no absolute http or https URL"));
    }

    @Test
    void escapeMustBringTheWindowAndItsFocusBack() {
        present();
        assertFalse(onFx(() -> other.getParent().isVisible()));
        push(KeyCode.ESCAPE);
        settle();
        assertTrue(onFx(() -> other.getParent().isVisible()));
        assertEquals(1, onFx(() -> window.getChildrenUnmodifiable().size()));
        assertTrue(onFx(() -> stage.getScene().getFocusOwner() instanceof TextField));
        assertFalse(onFx(stage::isFullScreen));
        tick();
    }

    @Test
    void newResultsMustShowAtTheSamePlace() {
        present();
        push(KeyCode.RIGHT);
        session.results(new Results(2, 8, DemoResults.URLS.stream().map(url -> DemoResults.coral(DemoResults.URLS.indexOf(url), 8,
                1)).limit(3).toList(),
                List.of(), false));
        tick();
        assertEquals("2 of 3", text(".presenter-place"));
        assertTrue(text(".presenter-worker").startsWith("generation 8"));
        session.results(Results.NONE);
        tick();
        assertEquals(List.of("No rewrites yet"), texts(".empty-title"));
    }

    @Test
    void themeMustBeSwitchedInside() {
        present();
        press(KeyCode.CONTROL, KeyCode.SHIFT).push(KeyCode.L).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertEquals(1, toggled.get());
    }

    @Test
    void nothingPrivateMustBeSeen() {
        String home = System.getProperty("user.home");
        String url = "http://gw1.example.org/DATA/8" + home + "/" + SECRET + ".1F3A.4/manifest.1.2";
        present(new Rewrite(0, url, Rewrite.Kind.MANIFEST, Optional.of(url.replace("gw1", SECRET)), DemoResults.answer(1, 7, 4127, 40)));
        String all = String.join("\n", allTexts());
        assertFalse(all.contains(SECRET), all);
        assertFalse(all.contains(home + "/"), all);
        assertTrue(url(".cdn").contains("•••"));
    }

    @Test
    void namesMustBeHiddenAsWordsOnly() {
        var discretion = new Discretion(io.syndicate.workbench.project.SecretMask.NONE, "/home/ada", List.of("ada", "turing-box", "ab"));
        assertEquals("~/x by ••• on •••, not adamant, nor ab", discretion.hide("/home/ada/x by Ada on turing-box, not adamant, nor ab"));
    }

    @Test
    void pictures() {
        present();
        for (int[] size : new int[][] {{1440, 900}, {1100, 700}}) {
            push(KeyCode.HOME).push(KeyCode.RIGHT);
            picture("presenter-" + size[0], size[0], size[1]);
            push(KeyCode.END).push(KeyCode.LEFT);
            picture("presenter-failed-" + size[0], size[0], size[1]);
        }
    }

    private void present(Rewrite... rewrites) {
        var secrets = new FileContents(DriverFile.SECRETS, Path.of("secrets"), true, "{\"KEY\": \"" + SECRET + "\"}", "", Optional.empty());
        session.project(DemoResults.samples()).serving(7).results(rewrites.length == 0 ? DemoResults.results(7)
                : new Results(1, 7, List.of(rewrites), List.of(), false));
        session.change(s -> {
            ProjectView p = s.project().orElseThrow();
            var project = new ProjectView(p.folder(), p.name(), Map.of(DriverFile.SECRETS, secrets), Samples.NONE, p.settings(),
                    p.problems());
            return new io.syndicate.workbench.session.SessionSnapshot(Optional.of(project), s.chassis(), s.results(), s.interpreter(),
                    s.interpreters(), s.auto(),
                    s.progress(), s.notice());
        });
        toolkit();
        snapshots = new Snapshots(session::snapshot);
        window = onFx(() -> {
            other = new Button("other");
            return new Zoomed(new VBox(new TextField("window"), other));
        });
        show(window, Theme.LIGHT, 1440, 900);
        onFx(() -> {
            lookup(".text-field").query().requestFocus();
            new Presenter(snapshots, toggled::incrementAndGet).over(window);
        });
        settle();
    }

    private String url(String style) {
        var text = new StringBuilder();
        onFx(() -> lookup(style).queryAs(TextFlow.class).getChildren().forEach(node -> text.append(((Text) node).getText())));
        return text.toString();
    }
}
