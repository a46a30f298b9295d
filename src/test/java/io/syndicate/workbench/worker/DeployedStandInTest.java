package io.syndicate.workbench.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.syndicate.workbench.chassis.Interpreters;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The stand-in for the deployed worker against what that was recorded to answer: tests of the chassis rely on it. */
class DeployedStandInTest {

    /** Python 2's own: a URL of bytes joined to text. */
    private static final String ONLY_PYTHON_2 = "a path that is not ASCII, joined to a config value";

    @TestFactory
    Stream<DynamicTest> everyRecordedCaseMustBeAnsweredAsRecorded() throws Exception {
        var script = Path.of(DeployedStandInTest.class.getResource("/spec/deployed-ug-driver").toURI());
        return DeployedCase.all().stream().filter(one -> !one.name().equals(ONLY_PYTHON_2))
                .map(one -> dynamicTest(one.name(), () -> check(script, one)));
    }

    private static void check(Path script, DeployedCase recorded) throws Exception {
        try (var worker = WorkerRig.script(Interpreters.resolve(null), Map.of(), script.toString(),
                recorded.argv().toArray(String[]::new))) {
            worker.load(recorded.config(), recorded.secrets(), recorded.driver());
            assertEquals(recorded.handshake(), WorkerRig.text(worker.read(recorded.handshake().length())));
            for (var exchange : recorded.exchanges()) {
                worker.send(WorkerRig.bytes(exchange.send()));
                assertEquals(exchange.reply(), WorkerRig.text(worker.read(WorkerRig.bytes(exchange.reply()).length)));
            }
            if (recorded.signal() == null) {
                worker.endInput();
            } else {
                worker.signal(recorded.signal().replace("SIG", ""));
            }
            assertEquals("", WorkerRig.text(worker.readRest()), "nothing may follow the answers");
            assertEquals(recorded.exitStatus(), worker.exit());
        }
    }
}
