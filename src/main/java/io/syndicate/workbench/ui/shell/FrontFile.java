package io.syndicate.workbench.ui.shell;

import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.session.Memory;
import io.syndicate.workbench.session.SessionSnapshot;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;

/** The file whose tab was in front when the window closed is in front again in the first driver that the next one opens. FX thread only. */
final class FrontFile {

    private static final String REMEMBERED = "editor.file";

    private final Node editor;
    private final Memory memory;
    private boolean restored;

    /** @param editor holds one tab for each file */
    FrontFile(Node editor, Memory memory) {
        this.editor = editor;
        this.memory = memory;
    }

    /** Puts the file in front once a driver is open, and never again. */
    void show(SessionSnapshot snapshot) {
        if (!restored && snapshot.project().isPresent()) {
            restored = true;
            int remembered = memory.get().numbers().getOrDefault(REMEMBERED, 0.0).intValue();
            Arrays.stream(DriverFile.values()).filter(file -> file.ordinal() == remembered).findFirst().flatMap(this::tab)
                    .ifPresent(tab -> tab.setSelected(true));
        }
    }

    private Optional<ToggleButton> tab(DriverFile file) {
        return Optional.ofNullable((ToggleButton) editor.lookup("#tab-" + file.name().toLowerCase(Locale.ROOT)));
    }

    /** @return which file is in front, for {@link Memory}; nothing where no driver is open */
    Map<String, Double> numbers() {
        return Arrays.stream(DriverFile.values()).filter(file -> tab(file).filter(ToggleButton::isSelected).isPresent()).findFirst()
                .map(file -> Map.of(REMEMBERED, (double) file.ordinal())).orElse(Map.of());
    }
}
