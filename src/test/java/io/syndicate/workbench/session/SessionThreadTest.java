package io.syndicate.workbench.session;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionThreadTest {

    private static final int LONGEST_SECONDS = 20;

    private final SessionThread thread = new SessionThread();

    @AfterEach
    void close() {
        thread.close();
    }

    /** Returns when all that was asked for before is done. */
    private void drain() throws Exception {
        thread.call(() -> 0).get(LONGEST_SECONDS, SECONDS);
    }

    @Test
    void aFailureMustBeANoticeUntilSomethingGoesWell() throws Exception {
        assertEquals(Optional.empty(), thread.notice());
        thread.run(() -> {
            throw new IOException("The disk is full");
        });
        drain();
        assertEquals(Optional.of("The disk is full"), thread.notice());
        drain();
        assertEquals(Optional.of("The disk is full"), thread.notice(), "what a caller waits for tells nothing to the author");
        thread.run(() -> { });
        drain();
        assertEquals(Optional.empty(), thread.notice());
    }

    @Test
    void aDefectMustBeCalledOne() throws Exception {
        thread.run(() -> {
            throw new IllegalStateException("oops");
        });
        drain();
        assertEquals(Optional.of("A defect in the workbench: java.lang.IllegalStateException: oops"), thread.notice());
    }

    @Test
    void anErrorMustNeitherHangItsCallerNorEndTheThread() throws Exception {
        var failed = thread.call(() -> {
            throw new StackOverflowError();
        });
        var failure = assertThrows(ExecutionException.class, () -> failed.get(LONGEST_SECONDS, SECONDS));
        assertInstanceOf(StackOverflowError.class, failure.getCause());
        thread.run(() -> {
            throw new StackOverflowError();
        });
        drain();
        assertTrue(thread.notice().orElse("").contains("StackOverflowError"), thread.notice()::toString);
    }

    @Test
    void workMustBeDoneInTheOrderItWasAskedFor() throws Exception {
        var done = new ArrayList<Integer>();
        IntStream.range(0, 500).forEach(i -> thread.run(() -> done.add(i)));
        drain();
        assertEquals(IntStream.range(0, 500).boxed().toList(), done);
    }

    @Test
    void aCallMustGiveItsValueOrFailure() throws Exception {
        assertEquals("session", thread.call(() -> Thread.currentThread().getName()).get(LONGEST_SECONDS, SECONDS));
        var failed = thread.call(() -> {
            throw new IOException("no");
        });
        var failure = assertThrows(ExecutionException.class, () -> failed.get(LONGEST_SECONDS, SECONDS));
        assertEquals("no", assertInstanceOf(IOException.class, failure.getCause()).getMessage());
    }

    @Test
    void whatIsRepeatedMustComeAgain() throws Exception {
        var twice = new CountDownLatch(2);
        thread.every(1, twice::countDown);
        assertTrue(twice.await(LONGEST_SECONDS, SECONDS));
    }

    @Test
    void nothingMustBeDoneOrReportedAfterClose() {
        thread.close();
        var done = new AtomicBoolean();
        thread.run(() -> done.set(true));
        assertTrue(thread.call(() -> 1).isCancelled());
        assertFalse(done.get());
        assertEquals(Optional.empty(), thread.notice(), "the end of a session is no defect");
    }

    @Test
    void whatWasAskedForBeforeCloseMustBeDone() throws Exception {
        var go = new CountDownLatch(1);
        var done = new ArrayList<String>();
        thread.run(() -> assertTrue(go.await(LONGEST_SECONDS, SECONDS)));
        var last = thread.call(() -> done.add("asked before"));
        thread.close();
        go.countDown();
        last.get(LONGEST_SECONDS, SECONDS);
        assertEquals(List.of("asked before"), done);
    }
}
