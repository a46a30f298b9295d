package io.syndicate.workbench.ui.editor;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.scene.control.Tooltip;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/** Says what is wrong with a line while the mouse rests on it. */
final class ProblemTip {

    private static final Duration REST = Duration.ofMillis(300);
    private static final double BELOW_MOUSE = 14;

    private final CodeArea area;
    private final Tooltip tip = new Tooltip();
    private Map<Integer, String> problems = Map.of();
    private IntFunction<Optional<String>> meaning = _ -> Optional.empty();

    ProblemTip(CodeArea area) {
        this.area = area;
        tip.setWrapText(true);
        tip.setMaxWidth(520);
        area.setMouseOverTextDelay(REST);
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::show);
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, _ -> tip.hide());
    }

    /** @param problems what is wrong, by line from 0 */
    void setProblems(Map<Integer, String> problems) {
        this.problems = problems;
        tip.hide();
    }

    /** @param meaning says what the word at an offset is, for lines that nothing is wrong with */
    void setMeaning(IntFunction<Optional<String>> meaning) {
        this.meaning = meaning;
    }

    private void show(MouseOverTextEvent event) {
        var problem = problems.get(area.offsetToPosition(event.getCharacterIndex(), Bias.Forward).getMajor());
        var words = problem != null ? Optional.of(problem) : meaning.apply(event.getCharacterIndex());
        if (words.isPresent()) {
            tip.setText(words.get());
            tip.show(area, event.getScreenPosition().getX(), event.getScreenPosition().getY() + BELOW_MOUSE);
        }
    }
}
