package io.syndicate.workbench.ui.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.publish.TestKeys;
import io.syndicate.workbench.ui.Pictures;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.MenuBar;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Publishing in the window: gate, receipt, history and the three-part comparison. */
class PublishWindowTest extends WindowRig {

    private static final String CANARY = "canary-91c2-secret";

    private Path folder;
    private Path object;
    private Path key;

    @BeforeEach
    void openDriver() throws Exception {
        folder = rig.driver("driver.py", "def cdn_url(request, url):\n    return url\n", "config", "{\"CDN\": \"x\"}", "secrets",
                "{\"KEY\": \"" + CANARY + "\"}",
                "notes.txt", "nothing");
        key = TestKeys.gatewayPem(rig.places().state());
        object = folder.resolveSibling("out.json");
        openWindow(folder);
    }

    private void openDialog() {
        onFx(() -> {
            var item = ((MenuBar) stage.getScene().lookup("#menuBar")).getMenus().getFirst().getItems().stream()
                    .filter(candidate -> "Publish…".equals(candidate.getText())).findFirst().orElseThrow();
            Platform.runLater(item::fire);
        });
        awaitText("Nothing was checked");
    }

    private static <T extends Node> T front(Class<T> type, String selector) {
        return onFx(() -> type.cast(Window.getWindows().getLast().getScene().getRoot().lookupAll(selector).stream()
                .filter(type::isInstance).findFirst().orElseThrow(() -> new AssertionError("no " + selector))));
    }

    private static Button button(String text) {
        return onFx(() -> Window.getWindows().getLast().getScene().getRoot().lookupAll(".button").stream().filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text)).findFirst().orElseThrow());
    }

    private static void press(ButtonBase button) {
        onFx(() -> Platform.runLater(button::fire));
        settle();
    }

    private void publish() {
        onFx(() -> {
            front(TextField.class, "#publishTarget").setText(object.toString());
            front(TextField.class, "#gatewayKey").setText(key.toString());
            front(TextField.class, "#publishReason").setText("a test");
        });
        press(button("Publish"));
        awaitText("Driver hash: ");
    }

    private static void pictures(String name) {
        onFx(() -> Pictures.write(Window.getWindows().getLast().getScene().getRoot(), name));
    }

    @Test
    void aShutGateMustNeedAReason() {
        openDialog();
        onFx(() -> front(TextField.class, "#gatewayKey").setText(key.toString()));
        assertTrue(onFx(() -> button("Publish").isDisabled()));
        onFx(() -> front(TextField.class, "#publishReason").setText("a test"));
        assertFalse(onFx(() -> button("Publish").isDisabled()));
        awaitText("notes.txt");
        assertTrue(Files.notExists(object));
    }

    @Test
    void checksThatHoldMustOpenTheGate() throws Exception {
        Files.writeString(folder.resolve("workbench.json"), "{\"format\": 1, \"checks\": {\"limits\": \"off\", \"deployable\": \"off\"}}");
        openDialog();
        onFx(() -> front(TextField.class, "#gatewayKey").setText(key.toString()));
        press(button("Run checks"));
        awaitText(" passed.");
        await("the gate is open", () -> !button("Publish").isDisabled());
        pictures("publish-checked-light");
        onFx(() -> front(TextField.class, "#publishTarget").setText(object.toString()));
        press(button("Publish"));
        awaitText("Driver hash: ");
        assertTrue(Files.readString(folder.resolveSibling("out.receipt.json")).contains("\"passed\""));
    }

    @Test
    void aPublishMustBeComparableWithNow() throws Exception {
        openDialog();
        publish();
        pictures("publish-light");
        assertTrue(Files.readString(folder.resolveSibling("out.receipt.json")).contains("a test"));
        Files.writeString(folder.resolve("driver.py"), "def cdn_url(request, url):\n    return url + '?v=2'\n");
        Files.writeString(folder.resolve("secrets"), "{\"KEY\": \"other\", \"NEW\": 5}");
        press(button("History…"));
        awaitText("a test");
        pictures("publish-history-light");
        onFx(() -> front(TableView.class, ".table-view").getSelectionModel().selectFirst());
        press(button("Compare with now"));
        awaitText("driver: differs");
        pictures("publish-compare-light");
        awaitText("config: the same");
        awaitText("secrets: differ");
        onFx(() -> window.toggleTheme());
        settle();
        pictures("publish-compare-dark");
        onFx(() -> front(javafx.scene.control.TabPane.class, ".tab-pane").getSelectionModel().select(2));
        awaitText("another value");
        assertTrue(allTexts().stream().noneMatch(text -> text.contains(CANARY)), "values are shown only when asked for");
        pictures("publish-secrets-dark");
        press(front(CheckBox.class, ".check-box"));
        awaitText(CANARY);
    }

    @Test
    void aKeyThatCannotBeReadMustBeSaidSo() {
        openDialog();
        onFx(() -> {
            front(TextField.class, "#gatewayKey").setText(folder.resolve("driver.py").toString());
            front(TextField.class, "#publishReason").setText("a test");
        });
        press(button("Publish"));
        awaitText("holds nothing in PEM");
        onFx(() -> window.toggleTheme());
        settle();
        pictures("publish-dark");
    }
}
