package io.syndicate.workbench.ui.roundtrips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.request.Requests;
import io.syndicate.workbench.request.GatewayFacts;
import io.syndicate.workbench.request.SampleManifest;
import io.syndicate.workbench.request.SyndicateUrl;
import io.syndicate.workbench.ui.panes.DemoPast;
import io.syndicate.workbench.ui.panes.DemoResults;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rows in step, and chunks as messages. */
class RowMapTest {

    private static RowMap map(TripSides sides, int bytes) {
        return new RowMap(sides, TripFacts.of(sides, () -> false).changes(), bytes);
    }

    @Test
    void everyByteOfEachViewMustStandInExactlyOneRow() {
        var sides = TripSides.of(DemoPast.inserted().roundTrips().getFirst());
        for (int bytes : new int[] {4, 8, 16}) {
            RowMap map = map(sides, bytes);
            for (int side = 0; side <= TripSides.RIGHT; side++) {
                int done = 0;
                for (int row = 0; row < map.rows(); row++) {
                    assertEquals(done, map.range(row, side).from(), "row " + row + " of view " + side);
                    done = map.range(row, side).to();
                }
                assertEquals(sides.sides().get(side).size(), done);
            }
        }
    }

    @Test
    void behindAnInsertionBothMustBeInStepAgain() {
        var sides = TripSides.of(DemoPast.inserted().roundTrips().getFirst());
        RowMap map = map(sides, 16);
        int row = map.rowOfLeft(390);
        byte[] left = Arrays.copyOfRange(sides.leftBytes(), map.range(row, 0).from(), map.range(row, 0).to());
        byte[] right = Arrays.copyOfRange(sides.rightBytes(), map.range(row, 2).from(), map.range(row, 2).to());
        assertEquals(Arrays.toString(left), Arrays.toString(right));
        assertTrue(map.range(row, 0).from() != map.range(row, 2).from());
    }

    @Test
    void missingViewsMustTakeNoRows() {
        assertEquals(0, map(TripSides.of(DemoResults.trip(0, "x", new byte[0], null, null, -1)), 8).rows());
        assertEquals(3, map(TripSides.of(DemoResults.trip(0, "x", new byte[17], null, null, -1)), 8).rows());
        assertEquals(2, map(TripSides.of(DemoResults.trip(0, "x", new byte[1], new byte[16], new byte[1], -1)), 8).rows());
    }

    @Test
    void manifestsAndRequestsMustBeDecodedAndNothingElse() throws Exception {
        String manifest = Decoded.of(SampleManifest.of(3, 7)).orElseThrow();
        assertTrue(manifest.startsWith("Manifest\n") && manifest.contains("file_version: 4"), manifest);
        byte[] request = Requests.of(SyndicateUrl.parse(DemoResults.URLS.get(1)), new GatewayFacts(1, 2, 65_536)).toByteArray();
        String decoded = Decoded.of(request).orElseThrow();
        assertTrue(decoded.startsWith("DriverRequest\n") && decoded.contains("path: \"/photos/2017/cat.jpg\""), decoded);
        assertEquals(Optional.empty(), Decoded.of("hello".getBytes()));
        assertEquals(Optional.empty(), Decoded.of(new byte[0]));
        assertEquals("Neither a Manifest nor a DriverRequest.", Decoded.words(DemoResults.bytes(300)));
        assertEquals("More than 1 MiB: not decoded.", Decoded.words(new byte[Decoded.MAX_BYTES + 1]));
        assertEquals("No bytes.", Decoded.words(null));
    }
}
