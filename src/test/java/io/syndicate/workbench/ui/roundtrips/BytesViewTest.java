package io.syndicate.workbench.ui.roundtrips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.run.RoundTrip;
import io.syndicate.workbench.ui.FxTest;
import io.syndicate.workbench.ui.common.Theme;
import io.syndicate.workbench.ui.panes.DemoResults;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BytesViewTest extends FxTest {

    private BytesView view;

    @BeforeEach
    void open() {
        toolkit();
        view = onFx(BytesView::new);
        var pane = new StackPane(view);
        pane.getStyleClass().add("round-trips");
        pane.getStylesheets().add("/css/panes.css");
        show(new VBox(pane), Theme.LIGHT, 430, 300);
    }

    @Test
    void moreWidthMustShowMoreBytesARow() {
        byte[] bytes = DemoResults.bytes(4_096);
        show(DemoResults.trip(0, "x", bytes, bytes, bytes, -1));
        assertEquals(new RowLayout(4, true, false), view.rowLayout());
        assertEquals(1_024, rows().getItems().size());
        width(700);
        assertEquals(new RowLayout(8, false, false), view.rowLayout());
        width(1_500);
        assertEquals(new RowLayout(16, true, false), view.rowLayout());
        assertEquals(256, rows().getItems().size());
    }

    @Test
    void placeMustBeKeptWhenTheWidthChanges() {
        byte[] bytes = DemoResults.bytes(65_536);
        show(DemoResults.trip(0, "x", bytes, bytes, bytes, -1));
        onFx(() -> rows().scrollTo(0x1000 / 4));
        settle();
        assertTrue(offsets().contains("1000"));
        width(1_500);
        assertTrue(offsets().contains("1000"), offsets().toString());
    }

    @Test
    void whichBytesAreInViewMustBeSaidWholeHoweverNarrow() {
        byte[] bytes = DemoResults.bytes(65_536);
        show(DemoResults.trip(0, "x", bytes, bytes, bytes, -1));
        width(430);
        assertTrue(slice().startsWith("bytes 0 to "), slice());
        width(230);
        assertTrue(slice().matches("0|0 to [0-9,]+ of 65,536"), slice());
    }

    @Test
    void theBarBeneathMustGiveWayToTheBytes() {
        byte[] bytes = DemoResults.bytes(65_536);
        show(DemoResults.trip(0, "x", bytes, bytes, bytes, -1));
        for (double height : new double[] {300, 70, 300}) {
            onFx(() -> view.setMaxHeight(height));
            settle();
            assertEquals(height > 100, onFx(() -> lookup(".slice-bar").query().isVisible()), "at a height of " + height);
        }
    }

    private String slice() {
        return onFx(() -> ((Text) lookup("#slice .text").query()).getText());
    }

    @Test
    void sameBytesAgainMustKeepThePlaceAndOtherBytesMustNot() {
        byte[] bytes = DemoResults.bytes(65_536);
        show(DemoResults.trip(0, "x", bytes, bytes, bytes, -1));
        onFx(() -> rows().scrollTo(0x2000 / 4));
        settle();
        show(DemoResults.trip(0, "renamed", bytes, bytes, bytes, -1));
        assertTrue(offsets().contains("2000"));
        show(DemoResults.trip(0, "x", bytes.clone(), bytes, bytes, -1));
        assertTrue(offsets().contains("0000"));
    }

    @Test
    void shorterOutMustStillShowWhereItEnds() {
        byte[] in = DemoResults.bytes(8);
        show(DemoResults.trip(0, "x", in, in, java.util.Arrays.copyOf(in, 4), 4));
        assertEquals(List.of("04 05 06 07", "...."), onFx(() -> lookup(".different").queryAll().stream().filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText()).filter(text -> !text.isEmpty()).toList()));
    }

    @Test
    void nothingAndEmptyChunksMustShowNoRows() {
        show(null);
        assertEquals(0, rows().getItems().size());
        show(DemoResults.trip(0, "empty", new byte[0], new byte[0], new byte[0], -1));
        assertEquals(0, rows().getItems().size());
        assertTrue(allTexts().contains("in · 0"));
        show(new RoundTrip(0, "lost", null, null, null, null, null, -1, DemoResults.NONE));
        assertTrue(allTexts().containsAll(List.of("in · none", "wire · none", "out · none")));
    }

    @Test
    void textMustShowCharactersAndNoDigits() {
        byte[] bytes = "{\"é\": 1}\n".getBytes(StandardCharsets.UTF_8);
        onFx(() -> view.showText(true));
        show(DemoResults.trip(0, "x", bytes, bytes, bytes, -1));
        assertTrue(allTexts().contains("{\"é\": 1}↵"), allTexts().toString());
        onFx(() -> view.showText(false));
        settle();
        assertTrue(allTexts().contains("7B 22 C3 A9"));
    }

    private void show(RoundTrip trip) {
        var sides = trip == null ? null : TripSides.of(trip);
        onFx(() -> view.show(sides, sides == null ? TripFacts.NONE : TripFacts.of(sides, () -> false)));
        settle();
        settle();
    }

    private void width(double width) {
        onFx(() -> stage.setWidth(width));
        settle();
        settle();
    }

    private List<String> offsets() {
        return onFx(() -> lookup(".offset").queryAll().stream().map(node -> ((Label) node).getText()).toList());
    }

    private ListView<?> rows() {
        return lookup(".list-view").queryListView();
    }
}
