package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.ui.FxTest;
import io.syndicate.workbench.ui.Pictures;
import io.syndicate.workbench.ui.common.Snapshots;
import io.syndicate.workbench.session.Drafts;
import io.syndicate.workbench.ui.common.Theme;
import io.syndicate.workbench.ui.common.View;
import io.syndicate.workbench.ui.common.ViewLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import org.fxmisc.richtext.CodeArea;

/** A test of the editor on a driver's folder in memory. */
abstract class EditorTest extends FxTest {

    static final String DRIVER = """
            \"""Send reads through the Coral CDN.\"""
            from urllib.parse import urlsplit, urlunsplit
            import syndicate.util.gateway as gateway


            def cdn_url(request, url):
                parts = urlsplit(url)
                suffix = CONFIG["CORAL_SUFIX"]
                host = "%s.%d%s" % (parts.hostname, parts.port or 80, suffix)
                if gateway.request_type(request) == "manifest":
                    gateway.log_debug("manifest of %s" % gateway.request_path(request))
                return urlunsplit((parts.scheme, host, parts.path, "", ""))
            """;
    static final String CONFIG = "{\n    \"CORAL_SUFFIX\": \".nyud.net\",\n    \"PORT\": 8080\n}\n";
    static final String SECRET = "s3cr3t-t0k3n-ünïque";
    static final String SECRETS = "{\n    \"CDN_TOKEN\": \"" + SECRET + "\",\n    \"KEY_ID\": 7\n}\n";

    final FakeDisk disk = new FakeDisk();
    Examiner examiner = Examiner.NONE;
    final Path draftsFolder = Path.of("target", "editor-drafts", Long.toHexString(System.nanoTime()));
    Drafts drafts = new Drafts(draftsFolder);
    final List<String> asked = new ArrayList<>();
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-04T10:42:07Z"), ZoneOffset.UTC);
    EditorController editor;
    Snapshots snapshots;
    Parent root;

    /** Opens the editor on the coral driver. */
    final void openEditor() {
        disk.open("coral", DRIVER, CONFIG, SECRETS);
        openEditor(Theme.LIGHT, 800, 430);
    }

    /** Opens the editor on what is on the disk. */
    final void openEditor(Theme theme, double width, double height) {
        toolkit();
        onFx(() -> {
            snapshots = new Snapshots(disk::snapshot);
            editor = new EditorController(snapshots, disk, examiner, drafts, () -> asked.add("open"), () -> asked.add("new"),
                    () -> asked.add("sample"), clock);
            root = new ViewLoader(Map.of(EditorController.class, () -> editor)).load(View.EDITOR);
        });
        show(root, theme, width, height);
        await("the code is coloured", () -> shownArea() == null || shownArea().getLength() == 0 || coloured());
    }

    final boolean coloured() {
        return shownArea().getStyleSpans(0, shownArea().getLength()).stream().anyMatch(span -> !span.getStyle().isEmpty());
    }

    /** Takes the newest snapshot, as the ticker does. */
    final void tick() {
        onFx(snapshots::tick);
        settle();
    }

    /** The one code area that is in the scene, null for none. FX thread, or nothing going on there. */
    final CodeArea shownArea() {
        return (CodeArea) root.lookupAll(".code-area").stream().findFirst().orElse(null);
    }

    final String text() {
        return onFx(() -> shownArea().getText());
    }

    final void select(DriverFile file) {
        onFx(() -> tab(file).fire());
        settle();
    }

    final ToggleButton tab(DriverFile file) {
        return (ToggleButton) root.lookup("#tab-" + file.name().toLowerCase(java.util.Locale.ROOT));
    }

    final boolean isMarkedDirty(DriverFile file) {
        return onFx(() -> tab(file).lookup(".dirty-dot") != null);
    }

    final void insert(int at, String text) {
        onFx(() -> shownArea().insertText(at, text));
    }

    /** Presses the button or link with this text. */
    final void press(String label) {
        onFx(() -> ((ButtonBase) labelled(root, label)).fire());
        settle();
    }

    final boolean isShown(String label) {
        return onFx(() -> root.lookupAll("*").stream()
                .anyMatch(node -> node instanceof Labeled labeled && label.equals(labeled.getText()) && isVisible(node)));
    }

    static Node labelled(Parent in, String label) {
        return in.lookupAll("*").stream().filter(node -> node instanceof Labeled labeled && label.equals(labeled.getText())).findFirst()
                .orElseThrow(() -> new AssertionError("nothing is labelled " + label));
    }

    private static boolean isVisible(Node node) {
        return node.isVisible() && (node.getParent() == null || isVisible(node.getParent()));
    }

    final Set<String> stylesAt(int offset) {
        return onFx(() -> Set.copyOf(shownArea().getStyleOfChar(offset)));
    }

    final void picture(String name) {
        settle();
        onFx(() -> Pictures.write(root, name));
    }
}
