package io.syndicate.workbench.ui.roundtrips;

import io.syndicate.workbench.ui.common.Amounts;

/** One difference: bytes on the left in whose place are others on the right; one of both may be none. Offsets, the end exclusive. */
record ByteChange(int leftFrom, int leftTo, int rightFrom, int rightTo) {

    int leftSize() {
        return leftTo - leftFrom;
    }

    int rightSize() {
        return rightTo - rightFrom;
    }

    /** @return {@code 3 bytes became 5}, {@code 1 byte inserted} */
    String words() {
        if (leftSize() == 0) {
            return Amounts.count(rightSize(), "byte") + " inserted";
        }
        if (rightSize() == 0) {
            return Amounts.count(leftSize(), "byte") + " missing";
        }
        return leftSize() == rightSize() ? Amounts.count(leftSize(), "byte") + " changed"
                : Amounts.count(leftSize(), "byte") + " became " + Amounts.number(rightSize());
    }
}
