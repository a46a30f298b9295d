package io.syndicate.workbench.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AmountsTest {

    @Test
    void numbersMustHaveSeparatorsAndUnits() {
        assertEquals("67,108,864", Amounts.number(67_108_864));
        assertEquals("1 chunk", Amounts.count(1, "chunk"));
        assertEquals("0 chunks", Amounts.count(0, "chunk"));
        assertEquals("1,204 µs", Amounts.micros(1_204));
        assertEquals("9,999 µs", Amounts.micros(9_999));
        assertEquals("27.0 ms", Amounts.micros(27_014));
        assertEquals("999.9 ms", Amounts.micros(999_999));
        assertEquals("3.00 s", Amounts.micros(3_000_000));
    }

    @Test
    void sizesMustBeRoundedOnlyWhereThatIsExact() {
        assertEquals("64 KiB", Amounts.bytes(65_536));
        assertEquals("3 MiB", Amounts.bytes(3 << 20));
        assertEquals("65,537 bytes", Amounts.bytes(65_537));
        assertEquals("0 bytes", Amounts.bytes(0));
    }
}
