package io.syndicate.workbench.chassis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;

/** A program that has started its first worker and is gone before anything else happens, without a word to anybody. */
public final class DoomedFirst {

    private DoomedFirst() {
    }

    /** @param args the cache, and a file for the worker's process id */
    public static void main(String[] args) throws Exception {
        var first = FirstWorker.begin(Path.of(args[0]), FirstWorkerRig.USE, FirstWorkerRig.COMMAND);
        Path told = Path.of(args[1]);
        Path fresh = Files.writeString(told.resolveSibling("pid.new"), Long.toString(first.pid()));
        Files.move(fresh, told, StandardCopyOption.ATOMIC_MOVE);
        new CountDownLatch(1).await(); // until it is killed
    }
}
