package io.syndicate.workbench.ui.roundtrips;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** The numbers of so many rows, none of which takes memory: cells work out what they show. */
final class LazyRows extends AbstractList<Integer> implements RandomAccess {

    private final int first;
    private final int size;

    /** @param first the first row @param size how many */
    LazyRows(int first, int size) {
        this.first = first;
        this.size = size;
    }

    @Override
    public Integer get(int index) {
        return first + Objects.checkIndex(index, size);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean contains(Object row) {
        return indexOf(row) >= 0;
    }

    @Override
    public int indexOf(Object row) {
        return row instanceof Integer number && number >= first && number - first < size ? number - first : -1;
    }
}
