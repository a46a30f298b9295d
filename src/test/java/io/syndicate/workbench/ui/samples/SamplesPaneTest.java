package io.syndicate.workbench.ui.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.ChunkSample;
import io.syndicate.workbench.project.ChunkSource.Generated;
import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.project.UrlSample;
import io.syndicate.workbench.ui.common.Menus;
import io.syndicate.workbench.ui.common.View;
import io.syndicate.workbench.ui.panes.DemoResults;
import io.syndicate.workbench.ui.panes.PaneTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SamplesPaneTest extends PaneTest {

    private final List<Samples> out = new ArrayList<>();

    @BeforeEach
    void open() {
        session.project(DemoResults.samples());
        open(View.SAMPLES, SamplesController.class, () -> new SamplesController(snapshots, changed -> {
            out.add(changed);
            session.project(changed);
        }), 640, 430);
    }

    @Test
    void rowsMustSayKindPathAndIds() {
        assertEquals(List.of("6 URLs · 4 chunks"), texts(".badge"));
        assertTrue(texts(".table-cell").containsAll(List.of("/photos/2017/cat.jpg [0]", "1F3A · 4", "FFFFFFFFFFFFFFFF · 9",
                "every byte, 64 KiB")));
        var foreign = (TableCell<?, ?>) lookup(".table-cell").queryAll().stream()
                .filter(cell -> cell instanceof SampleCells.Kind kind && kind.getTooltip() != null).findFirst().orElseThrow();
        assertTrue(foreign.getTooltip().getText().startsWith("Not a Syndicate URL: first part at offset 29"),
                foreign.getTooltip().getText());
    }

    @Test
    void urlMustBeAddedWithItsFieldsShownWhileTyping() {
        clickOn("+ URL");
        awaitFocus("url-field");
        write("http://gw/DATA/x");
        settle();
        assertTrue(allTexts().stream().anyMatch(text -> text.startsWith("Not a Syndicate URL: volume id at offset 15")
                && text.endsWith("It can still be sent as it is.")));
        eraseText(1);
        write("8/a.txt.1F.2/5.6");
        settle();
        assertEquals(List.of("/a.txt", "1F", "5", "6"), Stream.of("path", "file-id", "block-id", "block-version")
                .map(field -> lookup("#url-" + field).queryAs(TextField.class).getText()).toList());
        clickOn("Save");
        assertEquals(new UrlSample("http://gw/DATA/8/a.txt.1F.2/5.6"), out.getLast().urls().getLast());
        assertEquals(List.of("7 URLs · 4 chunks"), texts(".badge"));
    }

    @Test
    void chunkMustBeCheckedWhileTyping() {
        clickOn("+ Chunk");
        awaitFocus("chunk-name");
        write("empty");
        settle();
        assertTrue(allTexts().contains("Another chunk has this name. Choose one of its own."));
        assertTrue(saveButton().isDisabled());
        write(" too");
        settle();
        assertTrue(!saveButton().isDisabled());
        clickOn("#chunk-size").eraseText(5).write("70000000");
        settle();
        assertTrue(allTexts().contains("Size in bytes: a whole number from 0 to 67,108,864."));
        eraseText(2);
        clickOn("Save");
        assertEquals(new ChunkSample("empty too", new Generated(Generated.Kind.BYTES, 700_000, 0)), out.getLast().chunks().getLast());
    }

    @Test
    void enterAndDoubleClickMustEdit() {
        clickOn("/notes/été.txt [3]").push(KeyCode.ENTER);
        awaitFocus("url-field");
        write("7");
        clickOn("Save");
        assertEquals(DemoResults.URLS.get(4) + "7", out.getLast().urls().get(4).url());
        doubleClickOn("greeting");
        clickOn("#chunk-value").write("more");
        clickOn("Save");
        assertEquals(2, out.size());
        doubleClickOn("greeting").push(KeyCode.ESCAPE);
        assertEquals(2, out.size());
    }

    @Test
    void deleteMustRemoveAndUndoPutBack() {
        clickOn("/photos/2017/cat.jpg [1]").push(KeyCode.DELETE);
        assertEquals(5, out.getLast().urls().size());
        clickOn("Undo remove");
        assertEquals(DemoResults.samples(), out.getLast());
        clickOn("empty").push(KeyCode.DELETE);
        press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        settle();
        assertEquals(DemoResults.samples(), out.getLast());
        assertEquals(4, out.size());
    }

    @Test
    void rowsMustMoveDuplicateAndPasteByKey() {
        clickOn("/photos/2017/cat.jpg [0]").press(KeyCode.ALT, KeyCode.UP).release(KeyCode.UP, KeyCode.ALT);
        settle();
        assertEquals(DemoResults.URLS.get(1), out.getLast().urls().getFirst().url());
        press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
        settle();
        assertEquals(7, out.getLast().urls().size());
        onFx(() -> Menus.copy("http://one\n\nhttp://two\n"));
        press(KeyCode.CONTROL, KeyCode.V).release(KeyCode.V, KeyCode.CONTROL);
        settle();
        assertEquals(List.of(new UrlSample("http://one"), new UrlSample("http://two")), out.getLast().urls().subList(7, 9));
    }

    @Test
    void contextMenuMustOfferWhatCanBeDone() {
        clickOn("/photos/2017/cat.jpg");
        contextMenu(table());
        clickOn("Move down");
        settle();
        assertEquals(DemoResults.URLS.get(0), out.getLast().urls().get(1).url());
        assertEquals(1, table().getSelectionModel().getSelectedIndex());
    }

    @Test
    void selectionMustSurviveASnapshotThatIsNoNews() {
        clickOn("/photos/2017/cat.jpg [0]");
        session.project(DemoResults.samples());
        tick();
        assertEquals(1, table().getSelectionModel().getSelectedIndex());
    }

    @Test
    void emptyProjectMustOfferBothButtonsAndNoProjectNone() {
        session.project(Samples.NONE);
        tick();
        assertEquals(List.of("No samples yet"), texts(".empty-title"));
        assertEquals(2, texts(".empty-state .button").size());
        session.change(_ -> io.syndicate.workbench.ui.panes.DemoSession.empty());
        tick();
        assertEquals(List.of("No driver is open"), texts(".empty-title"));
        assertEquals(0, texts(".empty-state .button").size());
    }

    /** The dialog gives the field its focus; the click is for the robot, which cannot tell two focused windows apart under Monocle. */
    private void awaitFocus(String id) {
        await("focus on " + id, () -> javafx.stage.Window.getWindows().stream().map(window -> window.getScene().getFocusOwner())
                .anyMatch(node -> node != null && id.equals(node.getId())));
        settle();
        clickOn("#" + id).push(KeyCode.END);
    }

    private Node saveButton() {
        return lookup(".dialog-pane .button").queryAll().stream()
                .filter(node -> node instanceof javafx.scene.control.Button button && button.getText().equals("Save")).findFirst()
                .orElseThrow();
    }

    private TableView<?> table() {
        return lookup(".table-view").queryTableView();
    }
}
