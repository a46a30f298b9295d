package io.syndicate.workbench.ui.logs;

import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.ui.common.Middle;
import io.syndicate.workbench.ui.common.Navigator;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** One log line: when, which generation, worker and mode, how serious, and what; places in it are links. */
final class LogCell extends ListCell<LogLine> {

    /** Height of a line that is not wrapped, in pixels. */
    static final double HEIGHT = 20;

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("found-current");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("of-result");
    private static final int TOOLTIP_CHARS = 3_000;
    private static final double SCROLL_BAR = 11;
    private static final int COLUMNS = 3;

    /**
     * What all cells of a list share.
     *
     * @param navigator opens the places that lines name
     * @param columns   which columns there is room for
     * @param chosen    requests of the selected result
     * @param find      what the author looks for
     */
    record Context(Navigator navigator, LogColumns columns, Supplier<Optional<Set<Long>>> chosen, LogFind find) {
    }

    private final Context context;
    private final Label head = new Label();
    private final Label level = new Label();
    private final Label usual = new Label();
    private final HBox row = new HBox(head, level);
    private final Tooltip tooltip = new Tooltip();

    LogCell(Context context) {
        this.context = context;
        getStyleClass().add("log-line");
        setPrefWidth(0);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("log-row");
        tooltip.getStyleClass().add("mono");
        tooltip.setMaxWidth(900);
        tooltip.setWrapText(true);
        for (Label label : List.of(head, level)) {
            label.getStyleClass().add("mono");
            label.setMinWidth(USE_PREF_SIZE);
        }
        head.getStyleClass().add("log-head");
        level.getStyleClass().add("log-level");
        usual.getStyleClass().addAll("mono", "log-text");
        usual.setMinWidth(0);
        usual.setMaxWidth(Double.MAX_VALUE);
        usual.setEllipsisString(Middle.ELLIPSIS);
        HBox.setHgrow(usual, Priority.ALWAYS);
        tooltip.setOnShowing(_ -> tooltip.setText(getItem() == null ? "" : readable(getItem())));
    }

    @Override
    protected void updateItem(LogLine line, boolean empty) {
        super.updateItem(line, empty);
        boolean nothing = empty || line == null;
        setGraphic(nothing ? null : row);
        setTooltip(nothing ? null : tooltip);
        pseudoClassStateChanged(CHOSEN, !nothing && context.chosen().get()
                .filter(requests -> requests.contains(line.request())).isPresent());
        pseudoClassStateChanged(CURRENT, !nothing && line.sequence() == context.find().current());
        if (!nothing) {
            show(line);
        }
    }

    /** A list asks for heights without a width, so a line that breaks would count as one. */
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null || !context.columns().wrapped()) {
            return super.computePrefHeight(width);
        }
        row.applyCss(); // a text that was just put in has not its font yet
        double room = getListView().getWidth() - SCROLL_BAR - snappedLeftInset() - snappedRightInset()
                - head.prefWidth(-1) - level.prefWidth(-1);
        double height = Math.max(head.prefHeight(-1), row.getChildren().getLast().prefHeight(Math.max(1, room)));
        return snappedTopInset() + height + snappedBottomInset();
    }

    private void show(LogLine line) {
        ZoneId zone = ZoneId.systemDefault();
        head.setText(context.columns().head(line, zone));
        level.setText(String.format(Locale.ROOT, "%-6s ", LogText.level(line.level())));
        show(LogText.parts(line.text(), context.find().search()));
        String tone = line.level().name().toLowerCase(Locale.ROOT);
        if (!row.getStyleClass().contains(tone)) {
            row.getStyleClass().setAll("log-row", tone);
        }
    }

    /** A flood shows thousands of cells a second: most lines are one plain text, for which no node is made anew. */
    private void show(List<LogText.Part> parts) {
        boolean simple = parts.size() == 1 && parts.getFirst().place().isEmpty() && !parts.getFirst().found()
                && !context.columns().wrapped();
        if (simple) {
            usual.setText(parts.getFirst().text());
        }
        Node text = simple ? usual : text(parts);
        if (row.getChildren().size() < COLUMNS || row.getChildren().getLast() != text) {
            row.getChildren().setAll(head, level, text);
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        boolean text = attribute == AccessibleAttribute.TEXT && getItem() != null;
        return text ? readable(getItem()) : super.queryAccessibleAttribute(attribute, parameters);
    }

    private static String readable(LogLine line) {
        String whole = LogText.line(line, ZoneId.systemDefault());
        return whole.length() <= TOOLTIP_CHARS ? whole : whole.substring(0, TOOLTIP_CHARS) + "…";
    }

    private Node text(List<LogText.Part> parts) {
        List<Node> nodes = parts.stream().map(this::node).toList();
        if (context.columns().wrapped()) {
            var flow = new TextFlow(nodes.toArray(Node[]::new));
            flow.setPrefWidth(0);
            flow.setMinHeight(0);
            flow.setMinWidth(0);
            HBox.setHgrow(flow, Priority.ALWAYS);
            return flow;
        }
        var text = new HBox(nodes.toArray(Node[]::new));
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        return text;
    }

    private Node node(LogText.Part part) {
        Node node = part.place().<Node>map(place -> link(part.text(), place)).orElseGet(() -> plain(part));
        node.getStyleClass().addAll("mono", "log-text");
        if (part.found()) {
            node.getStyleClass().add("found");
        }
        return node;
    }

    private Hyperlink link(String text, Place place) {
        int generation = getItem().generation();
        var link = new Hyperlink(text);
        link.setMinWidth(USE_PREF_SIZE);
        link.setTooltip(new Tooltip("Go to line " + place.line() + " of " + place.file()));
        link.setOnAction(_ -> context.navigator().show(place, generation));
        return link;
    }

    private Node plain(LogText.Part part) {
        if (context.columns().wrapped() && !part.found()) {
            return new Text(part.text());
        }
        var label = new Label(part.text());
        label.setMinWidth(part.found() ? USE_PREF_SIZE : 0);
        label.setEllipsisString(Middle.ELLIPSIS);
        return label;
    }
}
