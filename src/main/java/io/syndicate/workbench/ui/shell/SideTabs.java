package io.syndicate.workbench.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/** The quiet tabs over samples and checks: one of both is in front. FX thread only. */
final class SideTabs {

    private final ToggleButton samplesTab;
    private final ToggleButton checksTab;

    SideTabs(ToggleButton samplesTab, Node samples, ToggleButton checksTab, Node checks) {
        this.samplesTab = samplesTab;
        this.checksTab = checksTab;
        var group = new ToggleGroup();
        group.getToggles().setAll(samplesTab, checksTab);
        group.selectToggle(samplesTab);
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
        samples.visibleProperty().bind(samplesTab.selectedProperty());
        checks.visibleProperty().bind(checksTab.selectedProperty());
    }

    void showSamples() {
        samplesTab.setSelected(true);
    }

    void showChecks() {
        checksTab.setSelected(true);
    }

    /** @param pane comes to the front where it is one of the two */
    void show(PaneKeys pane) {
        switch (pane) {
            case SAMPLES -> showSamples();
            case CHECKS -> showChecks();
            default -> { }
        }
    }
}
