package io.syndicate.workbench.ui.checks;

import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.session.CheckView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** All checks, grouped by what came of them; those with findings stand open. FX thread only. */
final class CheckList extends ScrollPane {

    private final VBox rows = new VBox();
    private final CheckActions actions;
    private final Map<CheckId, Boolean> opened = new EnumMap<>(CheckId.class);
    private final Map<CheckId, CheckGroup> groups = new EnumMap<>(CheckId.class);
    private final Map<CheckGroup, Label> titles = new EnumMap<>(CheckGroup.class);

    CheckList(CheckActions actions) {
        this.actions = actions;
        getStyleClass().add("check-list");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(rows);
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    }

    /** Shows it anew, rows that changed alone; what the author opened or closed stays so until its verdict is another. */
    void show(CheckView view) {
        List<CheckRow> before = shown();
        Optional<CheckId> focused = before.stream().filter(row -> row.head().isFocused()).map(CheckRow::check).findFirst();
        before.forEach(row -> opened.put(row.check(), row.opened()));
        double place = getVvalue();
        var nodes = new ArrayList<Node>();
        for (CheckGroup group : CheckGroup.values()) {
            List<CheckId> checks = Arrays.stream(CheckId.values()).filter(check -> CheckGroup.of(view, check) == group).toList();
            if (!checks.isEmpty()) {
                nodes.add(title(group, checks.size()));
                checks.forEach(check -> nodes.add(before.stream().filter(row -> row.isOf(view, check)).findFirst()
                        .orElseGet(() -> row(view, check, group))));
            }
        }
        // What stays stands in the same order as before.
        rows.getChildren().retainAll(nodes);
        for (int i = 0; i < nodes.size(); i++) {
            if (i == rows.getChildren().size() || rows.getChildren().get(i) != nodes.get(i)) {
                rows.getChildren().add(i, nodes.get(i));
            }
        }
        setVvalue(place);
        focused.flatMap(check -> shown().stream().filter(row -> row.check() == check).findFirst())
                .ifPresent(row -> row.head().requestFocus());
    }

    private Label title(CheckGroup group, int checks) {
        var title = titles.computeIfAbsent(group, _ -> {
            var made = new Label();
            made.getStyleClass().add("group-title");
            return made;
        });
        title.setText(group.title() + "  " + checks);
        return title;
    }

    private CheckRow row(CheckView view, CheckId check, CheckGroup group) {
        if (groups.put(check, group) != group) {
            opened.put(check, group.ordinal() <= CheckGroup.COULD_NOT_RUN.ordinal());
        }
        return new CheckRow(view, check, opened.get(check), actions);
    }

    private List<CheckRow> shown() {
        return rows.getChildren().stream().filter(CheckRow.class::isInstance).map(CheckRow.class::cast).toList();
    }

    private void move(KeyEvent key) {
        int by = key.getCode() == KeyCode.DOWN ? 1 : key.getCode() == KeyCode.UP ? -1 : 0;
        List<CheckRow> all = shown();
        for (int i = 0; by != 0 && i < all.size(); i++) {
            if (all.get(i).head().isFocused()) {
                focus(all.get(Math.clamp(i + by, 0, all.size() - 1)));
                key.consume();
                return;
            }
        }
    }

    private void focus(CheckRow row) {
        row.head().requestFocus();
        double hidden = rows.getHeight() - getViewportBounds().getHeight();
        double top = row.getBoundsInParent().getMinY();
        double shownFrom = getVvalue() * hidden;
        if (hidden > 0 && (top < shownFrom || top + row.head().getHeight() > shownFrom + getViewportBounds().getHeight())) {
            setVvalue(Math.clamp(top / hidden, 0, 1));
        }
    }
}
