package io.syndicate.workbench.ui.scenarios;

import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.request.scenario.Timeline;
import io.syndicate.workbench.ui.common.KeyedMenu;
import io.syndicate.workbench.ui.common.Menus;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/** The events; each opens to the URLs that are read after it. URLs become rows only once their event is open. */
final class TimelineTree extends TreeView<PlayedRow> {

    TimelineTree(BooleanSupplier stale, Runnable add) {
        super(new TreeItem<>());
        setId("timeline");
        setAccessibleText("Timeline");
        setShowRoot(false);
        setCellFactory(_ -> new PlayedCell(stale));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        MenuItem addItem = Menus.item("Add as samples", "A", add);
        MenuItem gateway = Menus.item("Copy gateway URLs", "Alt+C", () -> copy(url -> url.read().ask().text()));
        MenuItem cdn = Menus.item("Copy CDN URLs", "Shortcut+C", () -> copy(url -> url.asked() ? url.read().cdnUrl().orElse("") : ""));
        var menu = new KeyedMenu(addItem, gateway, cdn);
        menu.refreshWith(() -> List.of(addItem, gateway, cdn).forEach(item -> item.setDisable(chosenUrls().isEmpty())));
        menu.install(this);
    }

    /** Shows a timeline; events that were open stay open. */
    void show(Timeline timeline, boolean asked, Map<String, Failure> failures) {
        Set<Integer> open = new HashSet<>();
        var root = getRoot();
        for (int i = 0; i < root.getChildren().size(); i++) {
            if (root.getChildren().get(i).isExpanded()) {
                open.add(i);
            }
        }
        root.getChildren().clear();
        for (int i = 0; i < timeline.moments().size(); i++) {
            var item = new Lazy(new PlayedRow.Event(i, timeline.moments().get(i), asked), failures);
            item.setExpanded(open.contains(i));
            root.getChildren().add(item);
        }
    }

    /** @return the URLs that are chosen, and those of events that are chosen; as the gateway writes them, each once */
    List<String> chosen() {
        return chosenUrls().stream().map(url -> url.read().ask().text()).distinct().toList();
    }

    private List<PlayedRow.Url> chosenUrls() {
        return getSelectionModel().getSelectedItems().stream().filter(item -> item != null && item.getValue() != null)
                .flatMap(item -> switch (item.getValue()) {
                    case PlayedRow.Event event -> PlayedRow.urls(event, Map.of()).stream();
                    case PlayedRow.Url url -> List.of(url).stream();
                }).toList();
    }

    private void copy(Function<PlayedRow.Url, String> text) {
        Menus.copy(chosenUrls().stream().map(text).filter(line -> !line.isEmpty()).distinct().collect(Collectors.joining("\n")));
    }

    /** An event whose URLs become rows when it is opened. */
    private static final class Lazy extends TreeItem<PlayedRow> {

        private boolean made;

        Lazy(PlayedRow.Event event, Map<String, Failure> failures) {
            super(event);
            expandedProperty().addListener((_, _, open) -> {
                if (open && !made) {
                    made = true;
                    getChildren().setAll(PlayedRow.urls(event, failures).stream().map(url -> new TreeItem<PlayedRow>(url)).toList());
                }
            });
        }

        @Override
        public boolean isLeaf() {
            return getValue() instanceof PlayedRow.Event event && event.moment().reads().isEmpty();
        }
    }
}
