package io.syndicate.workbench.ui.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.syndicate.workbench.check.CheckResult;
import io.syndicate.workbench.check.Finding;
import io.syndicate.workbench.check.Verdict;
import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.project.Severity;
import io.syndicate.workbench.session.CheckView;
import io.syndicate.workbench.ui.FxTest;
import io.syndicate.workbench.ui.common.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class CheckListTest extends FxTest implements NoCheckActions {

    private CheckList list;

    @Test
    void onlyWhatChangedMustBeMadeAnew() {
        open(view(row(CheckId.LOADS, Verdict.PASSED), row(CheckId.ROUND_TRIP, Verdict.FINDINGS)));
        assertEquals(List.of("Failed  1", "round-trip", "Not run yet  11", "Passed  1", "loads"), placesWithoutThoseNotRun());
        Node loads = node(CheckId.LOADS);
        Node limits = node(CheckId.LIMITS);
        Node roundTrip = node(CheckId.ROUND_TRIP);
        onFx(() -> list.show(view(row(CheckId.LOADS, Verdict.PASSED), row(CheckId.ROUND_TRIP, Verdict.PASSED), row(CheckId.LIMITS, Verdict.FINDINGS))));
        assertEquals(List.of("Failed  1", "limits", "Not run yet  10", "Passed  2", "loads", "round-trip"), placesWithoutThoseNotRun());
        assertSame(loads, node(CheckId.LOADS));
        assertNotSame(limits, node(CheckId.LIMITS));
        assertNotSame(roundTrip, node(CheckId.ROUND_TRIP));
    }

    @Test
    void whatTheAuthorOpenedMustStayOpenUntilTheVerdictIsAnother() {
        open(view(row(CheckId.LOADS, Verdict.PASSED), row(CheckId.ROUND_TRIP, Verdict.FINDINGS)));
        onFx(() -> {
            assertEquals(List.of(), body(CheckId.LOADS).getChildren(), "what is closed costs nothing");
            body(CheckId.LOADS).setVisible(true);
            assertFalse(body(CheckId.LOADS).getChildren().isEmpty());
            body(CheckId.ROUND_TRIP).setVisible(false);
            list.show(view(new CheckView.Row(row(CheckId.LOADS, Verdict.PASSED).result(), true), row(CheckId.ROUND_TRIP, Verdict.FINDINGS)));
            assertEquals(List.of(true, false), List.of(body(CheckId.LOADS).isVisible(), body(CheckId.ROUND_TRIP).isVisible()));
            list.show(view(row(CheckId.LOADS, Verdict.FINDINGS), row(CheckId.ROUND_TRIP, Verdict.PASSED)));
            assertEquals(List.of(true, false), List.of(body(CheckId.LOADS).isVisible(), body(CheckId.ROUND_TRIP).isVisible()));
        });
    }

    /** A check that is switched off stands elsewhere and weighs otherwise, whatever came of it. */
    @Test
    void anotherWeightMustBeSeen() {
        var passed = row(CheckId.LOADS, Verdict.PASSED);
        open(view(passed));
        onFx(() -> list.show(new CheckView(List.of(passed), Map.of(CheckId.LOADS, Severity.OFF), Optional.empty(), Optional.empty(), false, 0,
                Optional.empty(), CheckView.NOTHING.evidence())));
        assertEquals(List.of("Not run yet  12", "Off  1", "loads"), placesWithoutThoseNotRun());
        assertFalse(onFx(() -> body(CheckId.LOADS).isVisible()));
    }

    private void open(CheckView view) {
        toolkit();
        list = onFx(() -> new CheckList(this));
        show(list, Theme.LIGHT, 500, 700);
        onFx(() -> list.show(view));
    }

    private static CheckView view(CheckView.Row... rows) {
        return new CheckView(List.of(rows), Map.of(), Optional.empty(), Optional.empty(), false, 0, Optional.empty(), CheckView.NOTHING.evidence());
    }

    private static CheckView.Row row(CheckId check, Verdict verdict) {
        var findings = verdict != Verdict.FINDINGS ? List.<Finding>of() : List.of(new Finding(Severity.ERROR, "found", "why", "fix", List.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of()));
        return new CheckView.Row(new CheckResult(check, Severity.ERROR, verdict, findings, List.of(), List.of(), "1 chunk"), false);
    }

    private Node node(CheckId check) {
        return onFx(() -> list.getContent().lookup("#check-" + check.id()));
    }

    private VBox body(CheckId check) {
        return (VBox) node(check).lookup(".check-body");
    }

    private List<String> placesWithoutThoseNotRun() {
        return onFx(() -> {
            var places = new ArrayList<String>();
            boolean notRun = false;
            for (Node node : ((VBox) list.getContent()).getChildren()) {
                if (node instanceof Label title) {
                    notRun = title.getText().startsWith("Not run");
                    places.add(title.getText());
                } else if (!notRun) {
                    places.add(Arrays.stream(CheckId.values()).map(CheckId::id).filter(id -> node.getId().equals("check-" + id)).findFirst().orElseThrow());
                }
            }
            return places;
        });
    }
}
