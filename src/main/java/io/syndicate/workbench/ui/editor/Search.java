package io.syndicate.workbench.ui.editor;

import io.syndicate.workbench.ui.editor.Finder.BadPattern;
import io.syndicate.workbench.ui.editor.Finder.Found;
import io.syndicate.workbench.ui.editor.Highlighter.Token;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.reactfx.Subscription;

/** Looks for something in the text on view, steps through the places, replaces them. FX thread only. */
final class Search {

    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private CodeText text;
    private Subscription edits = Subscription.EMPTY;
    private Finder finder;
    private List<Found> found = List.of();
    private int current = -1;
    private int origin;

    /** @return {@code 3 of 12}, {@code none}, or what is wrong with the expression */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** @return whether nothing can be found */
    ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /** @param now where to look from now on, from its caret; null for nowhere */
    void setText(CodeText now) {
        edits.unsubscribe();
        if (text != null) {
            text.setFound(List.of());
        }
        text = now;
        found = List.of();
        current = -1;
        if (now != null) {
            origin = now.area().getSelection().getStart();
            edits = now.area().plainTextChanges().subscribe(_ -> refresh());
            refresh();
        }
    }

    /** Looks for something else and goes to the first place behind where the search began. */
    void look(String what, boolean matchCase, boolean regex) {
        try {
            finder = what.isEmpty() ? null : new Finder(what, matchCase, regex);
            refresh();
            goTo(firstFrom(origin));
        } catch (BadPattern e) {
            fail(e);
        }
    }

    /** Goes to the next place, from the last to the first. */
    void next() {
        int from = current < 0 ? firstFromCaret() : current + 1;
        goTo(found.isEmpty() ? -1 : from % found.size());
    }

    /** Goes to the place before, from the first to the last. */
    void previous() {
        int from = current < 0 ? firstFromCaret() : current;
        goTo(found.isEmpty() ? -1 : (from - 1 + found.size()) % found.size());
    }

    /** Replaces the place that is selected and goes to the next. */
    void replace(String replacement) {
        if (current < 0 || !text.area().isEditable()) {
            return;
        }
        var place = found.get(current);
        try {
            var now = finder.replaced(text.get(), place, replacement);
            text.area().replaceText(place.start(), place.end(), now);
            goTo(firstFrom(place.start() + now.length()));
        } catch (BadPattern e) {
            fail(e);
        }
    }

    /** Replaces every place, as one step of the undo history. */
    void replaceAll(String replacement) {
        if (finder == null || text == null || !text.area().isEditable()) {
            return;
        }
        try {
            var places = found.size() + more();
            text.replaceAll(finder.replacedAll(text.get(), replacement));
            summary.set(places + " replaced");
        } catch (BadPattern e) {
            fail(e);
        }
    }

    private String more() {
        return found.size() == Finder.MAX_FOUND ? "+" : "";
    }

    private void refresh() {
        try {
            found = finder == null || text == null ? List.of() : finder.all(text.get());
            current = selected();
            show();
        } catch (BadPattern e) {
            fail(e);
        }
    }

    private void goTo(int index) {
        current = index;
        if (index >= 0) {
            var place = found.get(index);
            origin = place.start();
            text.area().selectRange(place.start(), place.end());
            text.area().requestFollowCaret();
        }
        show();
    }

    private int selected() {
        var selection = text == null ? null : text.area().getSelection();
        return IntStream.range(0, found.size()).filter(i -> found.get(i).start() == selection.getStart()
                && found.get(i).end() == selection.getEnd())
                .findFirst().orElse(-1);
    }

    private int firstFrom(int offset) {
        return IntStream.range(0, found.size()).filter(i -> found.get(i).start() >= offset).findFirst().orElse(found.isEmpty() ? -1 : 0);
    }

    private int firstFromCaret() {
        return text == null ? -1 : firstFrom(text.area().getCaretPosition());
    }

    private void show() {
        failed.set(finder != null && found.isEmpty());
        var many = more();
        summary.set(finder == null ? "" : found.isEmpty() ? "none" : current < 0 ? found.size() + many + " found"
                : current + 1 + " of " + found.size() + many);
        if (text != null) {
            text.setFound(IntStream.range(0, found.size())
                    .mapToObj(i -> new Token(found.get(i).start(), found.get(i).end(), i == current ? "found-current" : "found")).toList());
        }
    }

    private void fail(BadPattern why) {
        found = List.of();
        current = -1;
        show();
        failed.set(true);
        summary.set(why.getMessage());
    }
}
