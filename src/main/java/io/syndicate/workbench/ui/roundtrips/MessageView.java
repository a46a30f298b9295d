package io.syndicate.workbench.ui.roundtrips;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Three chunks as the messages that they are, side by side, scrolled together. FX thread only. */
final class MessageView extends HBox {

    private final List<Label> heads = new ArrayList<>();
    private final List<TextArea> areas = new ArrayList<>();

    MessageView() {
        getStyleClass().add("message-view");
        for (int side = 0; side <= TripSides.RIGHT; side++) {
            var head = new Label();
            head.getStyleClass().add("message-head");
            var area = new TextArea();
            area.setEditable(false);
            area.setWrapText(true);
            area.getStyleClass().add("mono");
            VBox.setVgrow(area, Priority.ALWAYS);
            var column = new VBox(head, area);
            column.setMinWidth(0);
            column.setPrefWidth(100);
            HBox.setHgrow(column, Priority.ALWAYS);
            heads.add(head);
            areas.add(area);
            getChildren().add(column);
        }
        areas.forEach(area -> area.scrollTopProperty().addListener((_, _, top) -> follow(area, top.doubleValue())));
    }

    /** Only the one that the author scrolls leads: a short one would hold a long one back. */
    private void follow(TextArea leader, double top) {
        if (leader.isHover() || leader.isFocused()) {
            areas.stream().filter(area -> area != leader && !area.isFocused()).forEach(area -> area.setScrollTop(top));
        }
    }

    void show(TripSides sides) {
        for (int side = 0; side < areas.size(); side++) {
            heads.get(side).setText(sides == null ? "" : sides.sides().get(side).label());
            areas.get(side).setText(sides == null ? "" : Decoded.words(sides.sides().get(side).bytes()));
            areas.get(side).setAccessibleText("Message, " + heads.get(side).getText());
        }
    }
}
