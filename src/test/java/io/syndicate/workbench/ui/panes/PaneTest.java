package io.syndicate.workbench.ui.panes;

import io.syndicate.workbench.ui.FxTest;
import io.syndicate.workbench.ui.Pictures;
import io.syndicate.workbench.ui.common.LookBack;
import io.syndicate.workbench.ui.common.Selection;
import io.syndicate.workbench.ui.common.Snapshots;
import io.syndicate.workbench.ui.common.Theme;
import io.syndicate.workbench.ui.common.View;
import io.syndicate.workbench.ui.common.ViewLoader;
import io.syndicate.workbench.chassis.Failure.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.StackPane;

/** A test of one pane, fed with snapshots made by hand. */
public abstract class PaneTest extends FxTest {

    protected final DemoSession session = new DemoSession();
    protected final Selection selection = new Selection();
    protected final LookBack back = new LookBack();
    protected final List<Place> shownPlaces = new ArrayList<>();
    protected Snapshots snapshots;

    /** Puts the pane on a stage as the window would. */
    protected final <C> void open(View view, Class<C> type, Supplier<C> controller, double width, double height) {
        toolkit();
        snapshots = new Snapshots(session::snapshot);
        Parent root = onFx(() -> new ViewLoader(Map.of(type, controller)).load(view));
        show(new StackPane(root), Theme.LIGHT, width, height);
    }

    /** Shows what the session has become. */
    protected final void tick() {
        onFx(snapshots::tick);
        settle();
    }

    /** Pictures in light and dark at a size. */
    protected final void picture(String name, double width, double height) {
        onFx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        onFx(() -> stage.getScene().getRoot().requestFocus());
        settle();
        for (Theme theme : Theme.values()) {
            onFx(() -> theme.apply(stage.getScene()));
            settle();
            settle();
            onFx(() -> Pictures.write(stage.getScene().getRoot(), name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT)));
        }
        onFx(() -> Theme.LIGHT.apply(stage.getScene()));
        settle();
    }

    /** Asks for a node's context menu: a right-click does not under Monocle. */
    protected final void contextMenu(Node node) {
        onFx(() -> {
            var at = node.localToScreen(node.getBoundsInLocal().getWidth() / 2, node.getBoundsInLocal().getHeight() / 2);
            node.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, at.getX(), at.getY(), false, null));
        });
        settle();
    }

    protected final String text(String query) {
        return lookup(query).queryAs(Labeled.class).getText();
    }

    /** @return the texts of all visible nodes that the query finds */
    protected final List<String> texts(String query) {
        return Platform.isFxApplicationThread() ? visibleTexts(query) : onFx(() -> visibleTexts(query));
    }

    private List<String> visibleTexts(String query) {
        return lookup(query).queryAll().stream().filter(PaneTest::visible).map(node -> ((Labeled) node).getText()).toList();
    }

    /** Clicks on the one node with this text that can be seen: cells keep hidden ones. */
    protected final void clickOnVisible(String text) {
        Node node = onFx(() -> lookup(text).queryAll().stream().filter(PaneTest::visible).findFirst().orElseThrow());
        clickOn(node);
        settle();
    }

    private static boolean visible(Node node) {
        return node == null || node.isVisible() && visible(node.getParent());
    }
}
