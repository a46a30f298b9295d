package io.syndicate.workbench.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.chassis.Failure;
import io.syndicate.workbench.project.ChunkSample;
import io.syndicate.workbench.project.ChunkSource;
import io.syndicate.workbench.project.Samples;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequesterTest {

    private static final String MANIFEST = "http://gw1.example.org:31111/DATA/8/photos/cat.jpg.1F3A.4/manifest.1490000000.250000000";
    private static final String BLOCK = "http://gw1.example.org:31111/DATA/8/photos/cat.jpg.1F3A.4/0.7";

    private RunRig rig;

    @BeforeEach
    void open() throws Exception {
        rig = new RunRig();
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    @Test
    void aUrlMustBeNamedForWhatItIs() throws Exception {
        var requester = rig.launch("def cdn_url(request, url):\n    return url + '?x'\n").requester(RunRig.urls(MANIFEST, BLOCK));
        var kinds = List.of(Rewrite.Kind.MANIFEST, Rewrite.Kind.BLOCK);
        for (int i = 0; i < kinds.size(); i++) {
            var rewrite = requester.rewrite(i);
            assertEquals(kinds.get(i), rewrite.kind());
            assertEquals(i, rewrite.index());
            assertEquals(Optional.of(rewrite.url() + "?x"), rewrite.cdnUrl(), () -> rewrite.failure().toString());
            assertTrue(rewrite.changed());
            assertNull(rewrite.answer().data(), "unmasked bytes do not travel with results");
            assertTrue(rewrite.answer().pid() > 0);
        }
        assertEquals("manifest", Rewrite.Kind.MANIFEST.label());
    }

    @Test
    void aUrlThatIsNotSyndicatesMustBeSentAndNamedOther() throws Exception {
        var rewrite = rig.launch("def cdn_url(request, url):\n    return url + '?x'\n").requester(RunRig.urls("foo")).rewrite(0);
        assertEquals(Rewrite.Kind.OTHER, rewrite.kind());
        assertEquals("foo", rewrite.url());
        assertTrue(rewrite.answer().pid() > 0, "a worker was asked");
    }

    @Test
    void aDriverWithoutMethodsMustLeaveAllAsItIs() throws Exception {
        var samples = new Samples(RunRig.urls(BLOCK).urls(), RunRig.chunks("chunk").chunks());
        var requester = rig.launch("x = 1\n").requester(samples);
        var rewrite = requester.rewrite(0);
        assertTrue(rewrite.answer().identity());
        assertFalse(rewrite.changed());
        assertEquals(0, rewrite.answer().pid());
        var trip = requester.roundTrip(0);
        assertTrue(trip.equal());
        assertArrayEquals(trip.in(), trip.wire());
        assertTrue(trip.serialize().identity() && trip.deserialize().identity());
        assertEquals(0, trip.micros());
        assertEquals(1, trip.generation());
    }

    @Test
    void aRaisedExceptionMustBeTheRewritesFailure() throws Exception {
        var rewrite = rig.launch("def cdn_url(request, url):\n    raise ValueError('no way')\n").requester(RunRig.urls(BLOCK)).rewrite(0);
        assertEquals(Optional.empty(), rewrite.cdnUrl());
        assertFalse(rewrite.changed());
        assertEquals("driver.py:2", rewrite.failure().orElseThrow().place().orElseThrow().toString());
    }

    @Test
    void theFirstDifferenceMustBeToldByItsOffset() throws Exception {
        var requester = rig.launch("""
                def serialize(request, chunk):
                    return chunk
                def deserialize(request, chunk):
                    if chunk[:1] == b'x':
                        return chunk[:3] + b'#' + chunk[4:]
                    return chunk[:-1] if chunk[:1] == b'c' else chunk + b'!'
                """).requester(RunRig.chunks("xbcdef", "cut", "more", "#"));
        var changed = requester.roundTrip(0);
        assertEquals(3, changed.difference());
        assertFalse(changed.equal());
        assertEquals(Optional.empty(), changed.failure());
        assertArrayEquals("xbc#ef".getBytes(UTF_8), changed.out());
        assertEquals(2, requester.roundTrip(1).difference(), "a chunk cut short differs where it ends");
        assertEquals(4, requester.roundTrip(2).difference(), "a longer chunk differs where the sample ends");
    }

    @Test
    void aMissingFileMustBeUnsent() throws Exception {
        var samples = new Samples(List.of(), List.of(new ChunkSample("cat", new ChunkSource.File("cat.jpg"))));
        var requester = rig.launch("def serialize(request, chunk):\n    return chunk\n").requester(samples);
        var trip = requester.roundTrip(0);
        assertEquals(Failure.Kind.UNSENT, trip.failure().orElseThrow().kind());
        assertTrue(trip.unsent().message().contains("cat.jpg"));
        assertNull(trip.in());
        assertNull(trip.serialize());
        assertFalse(trip.equal());
        assertEquals(0, trip.generation());
        assertEquals(0, trip.micros());
        Files.writeString(rig.folder.resolve("cat.jpg"), "meow");
        assertTrue(requester.roundTrip(0).equal(), "the file is looked for anew");
    }

    @Test
    void serializeFailingMustLeaveDeserializeUnasked() throws Exception {
        var trip = rig.launch("def serialize(request, chunk):\n    raise ValueError('s')\n"
                + "def deserialize(request, chunk):\n    return chunk\n")
                .requester(RunRig.chunks("abc")).roundTrip(0);
        assertEquals("driver.py:2", trip.failure().orElseThrow().place().orElseThrow().toString());
        assertArrayEquals("abc".getBytes(UTF_8), trip.in());
        assertNull(trip.wire());
        assertNull(trip.deserialize());
        assertEquals(-1, trip.difference());
    }

    @Test
    void deserializeFailingMustKeepWhatSerializeMade() throws Exception {
        var trip = rig.launch("def serialize(request, chunk):\n    return b'<' + chunk\n"
                + "def deserialize(request, chunk):\n    raise ValueError('d')\n")
                .requester(RunRig.chunks("abc")).roundTrip(0);
        assertArrayEquals("<abc".getBytes(UTF_8), trip.wire());
        assertNull(trip.out());
        assertTrue(trip.serialize().ok());
        assertEquals("driver.py:4", trip.failure().orElseThrow().place().orElseThrow().toString());
        assertFalse(trip.equal());
        assertEquals(-1, trip.difference());
        assertTrue(trip.micros() >= trip.serialize().micros());
    }

    @Test
    void secretsMustBeMaskedInUrlsAndBytes() throws Exception {
        var samples = new Samples(RunRig.urls(BLOCK).urls(), RunRig.chunks("it is canary-hunter2 here").chunks());
        var requester = rig.launch("""
                def cdn_url(request, url):
                    return url + '?key=' + SECRETS['KEY']
                def serialize(request, chunk):
                    return chunk + b'|' + SECRETS['KEY'].encode()
                def deserialize(request, chunk):
                    return chunk[:chunk.rindex(b'|')]
                """, "{\"KEY\": \"canary-hunter2\"}").requester(samples);
        assertEquals(Optional.of(BLOCK + "?key=•••"), requester.rewrite(0).cdnUrl());
        var trip = requester.roundTrip(0);
        assertEquals("it is ************** here", new String(trip.in(), UTF_8));
        assertEquals("it is ************** here|**************", new String(trip.wire(), UTF_8));
        assertEquals("it is ************** here", new String(trip.out(), UTF_8));
        assertTrue(trip.equal(), "compared as they are, not masked");
        assertNull(trip.serialize().data());
        assertNull(trip.deserialize().data());
    }

    @Test
    void withoutWorkersEachSampleMustSaySo() throws Exception {
        var samples = new Samples(RunRig.urls(BLOCK).urls(), RunRig.chunks("abc").chunks());
        var requester = rig.requester(samples);
        assertEquals(Failure.Kind.NO_WORKER, requester.rewrite(0).failure().orElseThrow().kind());
        var trip = requester.roundTrip(0);
        assertEquals(Failure.Kind.NO_WORKER, trip.failure().orElseThrow().kind());
        assertNotNull(trip.in());
    }
}
