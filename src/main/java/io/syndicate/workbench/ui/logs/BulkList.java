package io.syndicate.workbench.ui.logs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;

/** An observable list that adds and removes whole stretches at once; JavaFX's own removes them one element at a time. */
final class BulkList<E> extends ModifiableObservableListBase<E> {

    private final List<E> elements = new ArrayList<>();

    @Override
    public E get(int index) {
        return elements.get(index);
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public boolean addAll(Collection<? extends E> added) {
        if (added.isEmpty()) {
            return false;
        }
        beginChange();
        int from = elements.size();
        elements.addAll(added);
        modCount++;
        nextAdd(from, elements.size());
        endChange();
        return true;
    }

    @Override
    protected void removeRange(int from, int to) {
        if (from == to) {
            return;
        }
        beginChange();
        List<E> stretch = elements.subList(from, to);
        List<E> removed = List.copyOf(stretch);
        stretch.clear();
        modCount++;
        nextRemove(from, removed);
        endChange();
    }

    @Override
    protected void doAdd(int index, E element) {
        elements.add(index, element);
    }

    @Override
    protected E doSet(int index, E element) {
        return elements.set(index, element);
    }

    @Override
    protected E doRemove(int index) {
        return elements.remove(index);
    }
}
