package io.syndicate.workbench.ui.rewrites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.run.Rewrite;
import io.syndicate.workbench.ui.common.View;
import io.syndicate.workbench.ui.panes.DemoPast;
import io.syndicate.workbench.ui.panes.DemoResults;
import io.syndicate.workbench.ui.panes.PaneTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pins, older generations and URL parts in the rewrites pane. */
class RewritesCompareTest extends PaneTest {

    private static final String FIRST = DemoResults.URLS.getFirst();

    @BeforeEach
    void open() {
        session.project(DemoResults.samples()).serving(7).results(DemoPast.results());
        open(View.REWRITES, RewritesController.class, () -> new RewritesController(snapshots, selection, shownPlaces::add, session, back),
                620, 640);
    }

    @Test
    void aPinMustBeSetAndTakenBackByKeys() {
        select(0);
        key(KeyCode.P);
        assertEquals(Map.of(FIRST, cdn(0)), session.pins().urls());
        assertEquals("✓ as pinned", verdict(0));
        key(KeyCode.U);
        assertEquals(Map.of(), session.pins().urls());
        press(KeyCode.CONTROL).press(KeyCode.Z).release(KeyCode.Z).release(KeyCode.CONTROL);
        tick();
        assertEquals(Map.of(FIRST, cdn(0)), session.pins().urls());
    }

    @Test
    void allMustBePinnedByTheMenuAndOnlyWhatWasAnswered() {
        contextMenu(list());
        clickOn("Pin all");
        tick();
        assertFalse(session.pins().urls().containsKey(DemoResults.URLS.get(4)), "a failure is no answer");
        assertEquals(5, session.pins().urls().size());
        contextMenu(list());
        clickOn("Undo pin of all URLs");
        tick();
        assertEquals(Map.of(), session.pins().urls());
    }

    @Test
    void anAnswerThatDiffersFromItsPinMustCountAsFailed() {
        long failed = badge("failed");
        session.pins(DemoPast.pins());
        tick();
        assertEquals("✗ differs from its pin", verdict(1));
        assertEquals(failed + 1, badge("failed"));
    }

    @Test
    void anAnswerThatShowsASecretMustNotBePinned() {
        Rewrite first = DemoPast.results().rewrites().getFirst();
        var masked = new Rewrite(0, first.url(), first.kind(), Optional.of("http://a/?k=•••"), first.answer(), true, Optional.empty());
        session.results(new io.syndicate.workbench.run.Results(9, 7, List.of(masked), List.of(), false));
        tick();
        select(0);
        key(KeyCode.P);
        assertEquals(Map.of(), session.pins().urls());
        contextMenu(list());
        assertTrue(lookup("Cannot be pinned: the answer shows a secret").tryQuery().isPresent());
    }

    @Test
    void whatChangedSinceTheLastGoodGenerationMustBeSaidAndShownByPart() {
        assertEquals("≠ not as in g6", verdict(3));
        select(3);
        assertTrue(texts(".part-grid .field-name").containsAll(List.of("gateway", "current", "last good, g6", "host", "port", "path")),
                texts(".part-grid .field-name").toString());
        assertFalse(texts(".part-grid .field-name").contains("pinned"));
        select(0);
        assertFalse(texts(".part-grid .field-name").contains("last good, g6"), "it is the same");
    }

    @Test
    void onlyChangedMustShowWhatDiffersFromPinOrLastGood() {
        session.pins(DemoPast.pins());
        tick();
        clickOn("only changed");
        settle();
        assertEquals(List.of(1, 3, 4), onFx(() -> list().getItems().stream().map(row -> row.rewrite().index()).toList()));
    }

    @Test
    void lookingBackMustBeMarkedComparedWithNowAndEndedByEscape() {
        select(3);
        clickOn("#backMenu");
        clickOn(lookup((javafx.scene.Node node) -> node instanceof javafx.scene.control.Label label && label.getText() != null
                && label.getText().startsWith("g6 ·")).queryLabeled());
        settle();
        assertTrue(texts(".back-banner .label").getFirst().startsWith("Looking back at g6"));
        assertEquals("≠ not as now", verdict(3));
        assertTrue(texts(".part-grid .field-name").containsAll(List.of("g6", "now")), texts(".part-grid .field-name").toString());
        onFx(() -> list().requestFocus());
        key(KeyCode.ESCAPE);
        assertEquals(Optional.empty(), back.generationProperty().get());
        assertEquals(List.of(), texts(".back-banner .label"));
        assertEquals("≠ not as in g6", verdict(3));
    }

    @Test
    void aGenerationThatIsNoLongerKeptMustNotBeLookedBackAt() {
        onFx(() -> back.to(6));
        session.results(DemoResults.results(7));
        tick();
        assertEquals(Optional.empty(), back.generationProperty().get());
        assertEquals(List.of(), texts(".back-banner .label"));
    }

    @Test
    void aNarrowCardMustSayItsPinInFewWords() {
        session.pins(DemoPast.pins());
        tick();
        assertTrue(texts(".verdict").contains("✗ differs from its pin"));
        onFx(() -> stage.setWidth(380));
        settle();
        assertTrue(texts(".verdict").contains("✗ not as pinned"), texts(".verdict").toString());
    }

    @Test
    void curlMustBeCopiedByKeysAndTakeNothingForAPattern() {
        select(0);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C).release(KeyCode.C, KeyCode.SHIFT, KeyCode.CONTROL);
        assertEquals("curl -v -- '" + cdn(0) + "'", onFx(() -> Clipboard.getSystemClipboard().getString()));
        assertEquals("curl -v --globoff -- 'http://[::1]/{a}'", RewriteMenu.curl("http://[::1]/{a}"));
    }

    private String cdn(int index) {
        return DemoPast.results().rewrites().get(index).cdnUrl().orElseThrow();
    }

    private void select(int index) {
        onFx(() -> {
            list().requestFocus();
            list().getSelectionModel().select(index);
        });
        settle();
    }

    private void key(KeyCode code) {
        push(code);
        tick();
    }

    private String verdict(int index) {
        return onFx(() -> list().getItems().get(index).verdict().text());
    }

    private long badge(String word) {
        return texts(".badge").stream().filter(text -> text.endsWith(word)).mapToLong(text -> Long.parseLong(text.split(" ")[0]))
                .findFirst().orElse(0);
    }

    private ListView<RewriteRow> list() {
        return lookup(".list-view").queryListView();
    }
}
