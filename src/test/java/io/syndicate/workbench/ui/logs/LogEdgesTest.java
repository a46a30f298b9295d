package io.syndicate.workbench.ui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Failure.Place;
import io.syndicate.workbench.chassis.LogLevel;
import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.chassis.Mode;
import io.syndicate.workbench.run.LogStore;
import io.syndicate.workbench.ui.panes.DemoResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places in lines, filters together, rows that come and go. */
class LogEdgesTest {

    private static final Sieve SIEVE = new Sieve(Runnable::run, Runnable::run);

    private final LogStore store = new LogStore(50_000);
    private final LogRows rows = new LogRows(store, SIEVE, () -> { });

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"File \"driver.py\", line 7|driver.py:7", "File \"driver\", line 7, in f|driver.py:7",
            "driver.py:3:14: bad|driver.py:3:14",
            "(driver:9)|driver.py:9", "File \"/a b/c/secrets\", line 2|secrets:2", "config:1|config:1", "é:driver.py:8|driver.py:8",
            "driver.py:0|driver.py:0", "driver.py:9999999|driver.py:9999999"})
    void placeMustBeFoundInAnySurroundings(String text, String place) {
        assertEquals(List.of(place), places(text).stream().map(Place::toString).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"driver.py", "driver.py:", "driver.py:x", "File \"driver.py\"", "File \"otherdriver.py\", line 3", "x/config:3",
            "my-driver:3", "a.config:3",
            "driver.pyc:3", "Driver.py:3", "http://secrets.example.org:80/"})
    void whatOnlyLooksLikeAPlaceMustStayText(String text) {
        assertEquals(List.of(), places(text));
        assertEquals(text, whole(text));
    }

    @Test
    void severalPlacesMustEachBeAPartAndNothingLost() {
        String text = "driver.py:1driver.py:2 File \"driver.py\", line 3, config:4:5";
        assertEquals(text, whole(text));
        assertEquals(new Place("config", 4, 5), places(text).getLast());
        assertEquals(List.of(), LogText.parts(""));
    }

    @Test
    void longLineMustBeCutOnceAndOnlyWhenLonger() {
        assertEquals("x".repeat(LogText.MAX_SHOWN), whole("x".repeat(LogText.MAX_SHOWN)));
        assertEquals("[2,001 characters] " + "x".repeat(LogText.MAX_SHOWN) + "…", whole("x".repeat(LogText.MAX_SHOWN + 1)));
    }

    @Test
    void cutMustNotHalveACharacter() {
        String cut = whole("x".repeat(LogText.MAX_SHOWN - 1) + "😀😀");
        assertTrue(cut.chars().noneMatch(c -> Character.isSurrogate((char) c)), "half a character is left");
    }

    @Test
    void filtersMustNarrowTogetherAndWidenOneByOne() {
        var line = DemoResults.line(6, LogLevel.ERROR, Mode.CDN_URL, 4131, 105, "cdn_url returned None");
        var all = LogFilter.ALL.only(Facet.LEVEL, Set.of(LogLevel.ERROR, LogLevel.STDERR)).only(Facet.MODE, Set.of(Mode.CDN_URL))
                .only(Facet.WORKER, Set.of(4131L)).withText(LogSearch.of("RETURNED n", false)).withRequests(Optional.of(Set.of(105L)));
        assertTrue(all.shows(line));
        var refusing = List.of(all.only(Facet.LEVEL, Set.of(LogLevel.DEBUG)), all.only(Facet.MODE, Set.of(Mode.SERIALIZE)),
                all.only(Facet.WORKER, Set.of(1L)), all.withText(LogSearch.of("nothing", false)),
                all.withRequests(Optional.of(Set.of(1L))));
        refusing.forEach(filter -> assertFalse(filter.shows(line), filter.toString()));
        assertTrue(refusing.getFirst().only(Facet.LEVEL, Set.of()).shows(line));
        assertTrue(refusing.getLast().withRequests(Optional.empty()).shows(line));
    }

    @Test
    void errorsMustBeCountedWhetherShownOrNot() {
        rows.show(LogFilter.ALL.withText(LogSearch.of("nothing has this", false)));
        write(1, LogLevel.ERROR, 3, "a");
        write(4, LogLevel.STDERR, 2, "a");
        rows.pull(_ -> { });
        assertEquals(3, rows.errors());
        assertEquals(5, rows.count());
        assertEquals(0, rows.shown().size());
        assertEquals(List.of(3L, 4L), rows.values(Facet.WORKER));
        assertEquals(2, rows.count(LogLevel.STDERR));
    }

    @Test
    void trimmedLinesMustTakeTheirErrorsWithThemAndShiftByWhatWasShown() {
        write(1, LogLevel.ERROR, 10, "old");
        write(11, LogLevel.DEBUG, LogRows.MAX - 10, "new");
        rows.pull(_ -> { });
        rows.show(LogFilter.ALL.withText(LogSearch.of("old", false)));
        var last = rows.shown().getLast();
        write(LogRows.MAX + 1L, LogLevel.DEBUG, 1, "new");
        assertEquals(10, rows.pull(_ -> { }));
        assertEquals(0, rows.errors());
        assertFalse(rows.shown().contains(last));
        assertEquals(LogRows.MAX - LogRows.SLACK, rows.count());
    }

    @Test
    void wholeStretchesMustBeOneChangeEach() {
        var list = new BulkList<Integer>();
        var changes = new ArrayList<String>();
        list.addListener((javafx.collections.ListChangeListener<Integer>) change -> {
            while (change.next()) {
                changes.add(change.getFrom() + "+" + change.getAddedSize() + "-" + change.getRemoved());
            }
        });
        list.addAll(List.of(1, 2, 3, 4));
        list.addAll(List.of());
        list.remove(0, 2);
        list.remove(0, 0);
        assertEquals(List.of("0+4-[]", "0+0-[1, 2]"), changes);
        assertEquals(List.of(3, 4), list);
    }

    private void write(long first, LogLevel level, int count, String text) {
        for (int i = 0; i < count; i++) {
            store.add(new LogLine(first + i, java.time.Instant.EPOCH, 1, 3 + i % 2, Mode.CDN_URL, level, 0, text));
        }
    }

    private static String whole(String text) {
        return LogText.parts(text).stream().map(LogText.Part::text).collect(Collectors.joining());
    }

    private static List<Place> places(String text) {
        return LogText.parts(text).stream().flatMap(part -> part.place().stream()).toList();
    }
}
