package io.syndicate.workbench.ui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.LogLevel;
import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.ui.FxTest;
import io.syndicate.workbench.ui.common.Theme;
import io.syndicate.workbench.ui.panes.DemoResults;
import java.util.stream.LongStream;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowTest extends FxTest {

    private ListView<LogLine> list;
    private Follow follow;

    @BeforeEach
    void open() {
        toolkit();
        list = onFx(() -> new ListView<LogLine>());
        list.setFixedCellSize(20);
        follow = onFx(() -> new Follow(list));
        show(new StackPane(list), Theme.LIGHT, 400, 200);
    }

    @Test
    void newestLineMustStayInView() {
        add(1, 100);
        assertEquals(99, lastShown());
        add(101, 300);
        assertEquals(299, lastShown());
    }

    @Test
    void wheelUpMustPauseAndWheelDownMustNot() {
        add(1, 100);
        wheel(-40);
        assertTrue(following());
        wheel(40);
        assertFalse(following());
        add(101, 200);
        assertTrue(lastShown() < 150);
    }

    @Test
    void listWithoutScrollBarMustNotPause() {
        add(1, 3);
        wheel(40);
        clickOn(list).push(KeyCode.PAGE_UP);
        assertTrue(following());
    }

    @Test
    void pressOnTheScrollBarMustPause() {
        add(1, 500);
        clickOn((ScrollBar) list.lookup(".scroll-bar:vertical"));
        assertFalse(following());
    }

    @Test
    void endMustFollowAgain() {
        add(1, 500);
        clickOn(list).push(KeyCode.HOME);
        assertFalse(following());
        push(KeyCode.END);
        settle();
        assertTrue(following());
        assertEquals(499, lastShown());
    }

    private void add(long from, long to) {
        onFx(() -> {
            list.getItems().addAll(LongStream.rangeClosed(from, to).mapToObj(i -> DemoResults.line(i, LogLevel.DEBUG, Mode.CDN_URL, 1, 0,
                    "x")).toList());
            follow.changed(0);
        });
        settle();
        settle();
    }

    private void wheel(double delta) {
        onFx(() -> list.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 5, 5, 5, 5, false, false, false, false, false, false, 0, delta, 0,
                delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
        settle();
    }

    private boolean following() {
        return follow.followingProperty().get();
    }

    private int lastShown() {
        return onFx(() -> ((VirtualFlow<?>) list.lookup(".virtual-flow")).getLastVisibleCell().getIndex());
    }
}
