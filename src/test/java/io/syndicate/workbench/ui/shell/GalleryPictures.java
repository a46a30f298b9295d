package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.ui.Pictures;
import io.syndicate.workbench.ui.common.Zoomed;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** Draws the window with a driver that does all kinds of things, in every size and theme: {@code mvn test -Dtest=GalleryPictures}, then {@code target/pictures}. */
class GalleryPictures extends WindowRig {

    private static final String DRIVER = """
            # Send reads through a CDN whose links are signed.
            import hashlib
            import zlib
            import syndicate.util.gateway as gateway

            ORIGIN = "origin"


            def cdn_url(request, url):
                if request.path.endswith("missing.bin"):
                    return None
                if "broken" in url:
                    raise ValueError("no rule for " + url)
                gateway.log_debug("rewrite %s" % url)
                token = hashlib.sha256((SECRETS["KEY"] + url).encode()).hexdigest()
                host = CONFIG["CDN"]
                return url.replace("://", "://" + host + "/", 1) + "?token=" + token


            def serialize(request, chunk):
                print("compress %d bytes" % len(chunk))
                return zlib.compress(bytes(chunk), 9)


            def deserialize(request, chunk):
                plain = zlib.decompress(bytes(chunk))
                return plain if len(plain) != 4096 else plain[:1000] + b"!" + plain[1001:]
            """;

    @Test
    void wholeWindow() throws Exception {
        openWindow(folder());
        replaceAndSave(DRIVER.replace("?token=", "?t="));
        rig.await("run again", snapshot -> snapshot.results().generation() == 2
                && io.syndicate.workbench.session.SessionRig.settled(snapshot));
        onFx(() -> window.snapshots().tick());
        onFx(() -> ((ListView<?>) stage.getScene().lookup(".rewrites .list-view")).getSelectionModel().select(1));
        sizes("gallery", ALL);
        onFx(() -> ((TableView<?>) stage.getScene().lookup(".round-trips .table-view")).getSelectionModel().select(2));
        onFx(() -> ((ToggleButton) stage.getScene().lookup("#checksTab")).fire());
        push(KeyCode.F6);
        for (int rows = 1; rows <= CheckId.values().length; rows++) {
            int some = rows;
            rig.await("checked", snapshot -> snapshot.checks().rows().size() >= some);
        }
        rig.await("all checked", snapshot -> snapshot.checks().running().isEmpty());
        onFx(() -> window.snapshots().tick());
        sizes("gallery-checks", ALL);
        press(KeyCode.CONTROL, KeyCode.SHIFT).push(KeyCode.T).release(KeyCode.SHIFT, KeyCode.CONTROL);
        onFx(() -> stage.requestFocus());
        press(KeyCode.CONTROL, KeyCode.SHIFT).push(KeyCode.E).release(KeyCode.SHIFT, KeyCode.CONTROL);
        others("gallery");
        push(KeyCode.F11);
        sizes("gallery-presenter", FEW);
    }

    @Test
    void dialogs() throws Exception {
        openWindow(rig.sample("coral"));
        for (String theme : new String[] {"light", "dark"}) {
            dialog("keys-" + theme, KeyCode.CONTROL, KeyCode.F1);
            dialog("help-" + theme, KeyCode.F1);
            dialog("about-" + theme, KeyCode.SHIFT, KeyCode.F1);
            dialog("new-driver-" + theme, KeyCode.CONTROL, KeyCode.N);
            dialog("run-settings-" + theme, KeyCode.CONTROL, KeyCode.COMMA);
            dialog("publish-" + theme, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
            dialog("timing-" + theme, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
            onFx(() -> window.toggleTheme());
            settle();
        }
    }

    private void dialog(String name, KeyCode... keys) {
        onFx(() -> stage.requestFocus());
        push(keys);
        await(name + " is open", () -> besides().findAny().isPresent());
        settle();
        settle();
        onFx(() -> besides().forEach(open -> Pictures.write(open.getScene().getRoot(), "gallery-dialog-" + name)));
        onFx(() -> besides().toList().forEach(Window::hide));
        settle();
    }

    private Stream<Stage> besides() {
        return Window.getWindows().stream().filter(open -> open instanceof Stage && open != stage).map(Stage.class::cast);
    }

    private Path folder() throws Exception {
        String urls = IntStream.range(0, 40).mapToObj(GalleryPictures::url).map(url -> "{\"url\": \"" + url + "\"}")
                .collect(Collectors.joining(", "));
        return rig.driverNamed("signed-links", "driver.py", DRIVER, "config",
                "{\"CDN\": \"edge-42.content-delivery.example.net\"}\n", "secrets",
                "{\"KEY\": \"s3cr3t-of-the-signed-links\"}\n",
                "workbench.json", "{\"format\": 1, \"workers\": 3, \"urls\": [" + urls + "], \"chunks\": ["
                        + "{\"name\": \"every byte value, 64 KiB\", \"generate\": \"bytes\", \"size\": 65536}, {\"name\": \"greeting\", \"text\": \"h\u00e9llo, w\u00f6rld\\n\"},"
                        + "{\"name\": \"4 KiB, damaged by the driver\", \"generate\": \"bytes\", \"size\": 4096}, {\"name\": \"random, 1 MiB\", \"generate\": \"random\", \"size\": 1048576, \"seed\": 7}]}");
    }

    private static String url(int i) {
        String gateway = "http://gw1.example.org:31111";
        return switch (i % 8) {
            case 0 -> gateway + "/DATA/8/photos/2017/cat-" + i + ".jpg.1F3A.4/manifest.1492639872.314159265";
            case 3 -> gateway + "//DATA/8/archive/projects/genomics/reference/GRCh38/assembly/chromosomes/chr" + i
                    + "/part-0000/missing.bin.1F3A.4/0.7";
            case 5 -> gateway + "//DATA/8/notes/%C3%A9t%C3%A9-" + i
                    + ".txt.FFFFFFFFFFFFFFFF.9223372036854775807/4611686018427387904.-9223372036854775808";
            case 6 -> gateway + "//DATA/8/broken-" + i + ".jpg.1F3A.4/2.8";
            default -> gateway + "//DATA/8/photos/2017/cat-" + i + ".jpg.1F3A.4/" + i + ".7461234417";
        };
    }

    private record Size(int width, int height, double factor) { }

    private static final Size[] FEW = {new Size(1280, 800, 1), new Size(1600, 1000, 1)};
    private static final Size[] ALL = {new Size(1280, 800, 1), new Size(1280, 800, 1.5), new Size(1024, 700, 1), new Size(1024, 700, 1.25),
            new Size(1440, 900, 1), new Size(1920, 1080, 1), new Size(2560, 1440, 1)};

    private void sizes(String name, Size... sizes) {
        for (Size size : sizes) {
            onFx(() -> {
                zoom(size.factor());
                stage.setWidth(size.width());
                stage.setHeight(size.height());
            });
            settle();
            themes(theme -> picture("%s-%d-%d-%s".formatted(name, size.width(), Math.round(100 * size.factor()), theme)));
        }
        onFx(() -> zoom(1));
    }

    private void zoom(double factor) {
        if (stage.getScene().getRoot() instanceof Zoomed zoomed) {
            zoomed.factorProperty().set(factor);
        }
    }

    private void others(String name) {
        settle();
        themes(theme -> onFx(() -> besides().forEach(open -> Pictures.write(open.getScene().getRoot(),
                name + "-" + open.getTitle().replaceAll("\\W+", "-") + "-" + theme))));
        onFx(() -> besides().toList().forEach(Window::hide));
        onFx(() -> stage.requestFocus());
    }

    private void themes(Consumer<String> picture) {
        for (String theme : new String[] {"light", "dark"}) {
            settle();
            picture.accept(theme);
            onFx(() -> window.toggleTheme());
        }
        settle();
    }
}
