package io.syndicate.workbench.ui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class BulkListTest {

    private final BulkList<Integer> list = new BulkList<>();
    private final List<String> changes = new ArrayList<>();

    BulkListTest() {
        list.addListener((ListChangeListener<Integer>) change -> {
            while (change.next()) {
                changes.add(change.getFrom() + " -" + change.getRemoved() + " +" + change.getAddedSubList());
            }
        });
    }

    @Test
    void stretchesMustBeOneChangeEach() {
        list.addAll(List.of(1, 2, 3, 4));
        list.addAll(List.of(5));
        list.remove(0, 3);
        assertEquals(List.of(4, 5), list);
        assertEquals(List.of("0 -[] +[1, 2, 3, 4]", "4 -[] +[5]", "0 -[1, 2, 3] +[]"), changes);
    }

    @Test
    void nothingAddedOrRemovedMustBeNoChange() {
        list.addAll(List.of());
        list.remove(0, 0);
        assertEquals(List.of(), changes);
    }

    @Test
    void replacingEverythingMustBeOneChange() {
        list.addAll(List.of(1, 2));
        changes.clear();
        list.setAll(List.of(7, 8, 9));
        assertEquals(List.of(7, 8, 9), list);
        assertEquals(List.of("0 -[1, 2] +[7, 8, 9]"), changes);
        list.set(1, 0);
        list.add(1);
        list.remove(0);
        assertEquals(List.of(0, 9, 1), list);
    }
}
