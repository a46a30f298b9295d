package io.syndicate.workbench.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.syndicate.workbench.chassis.Interpreter;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our worker against what the deployed one was recorded to answer, byte for byte. */
class DeployedWorkerCasesTest {

    @TestFactory
    Stream<DynamicNode> everyRecordedCaseMustBeAnsweredAlike() throws IOException {
        var cases = DeployedCase.all();
        // Each on its way at once, so that the second core helps: a list, since a stream would start them one by one.
        return Pythons.all().stream().map(python -> dynamicContainer(python.label(), on(python, cases).toList()));
    }

    private static Stream<DynamicTest> on(Interpreter python, List<DeployedCase> cases) {
        return cases.stream().map(one -> dynamicTest(one.name(),
                Pythons.sideBySide(() -> check(python, one.forOurs(python.isPython2())), python.label())));
    }

    @Test
    void theRecordingMustBeWhole() throws IOException {
        assertEquals(25, DeployedCase.all().size());
    }

    private static void check(Interpreter python, DeployedCase expected) throws Exception {
        var debug = Map.of("SYNDICATE_DEBUG", "1");
        try (var worker = WorkerRig.script(python, debug, "ug-driver", expected.argv().toArray(String[]::new))) {
            worker.load(expected.config(), expected.secrets(), expected.driver());
            assertEquals(expected.handshake(), worker.handshake());
            exchange(worker, expected);
            assertEquals(expected.exitStatus(), worker.exit());
            if (!expected.stderrLast().isEmpty()) {
                assertEquals(expected.stderrLast().getLast(), lastLine(worker.errors()));
            }
            checkWhatMustBeSaid(expected.name(), worker.errors());
        }
    }

    private static void exchange(WorkerRig worker, DeployedCase expected) throws Exception {
        for (var exchange : expected.exchanges()) {
            byte[] reply = WorkerRig.bytes(exchange.reply());
            worker.send(WorkerRig.bytes(exchange.send()));
            assertEquals(exchange.reply(), WorkerRig.text(worker.read(reply.length)));
        }
        if (expected.signal() != null) {
            worker.signal(expected.signal().replace("SIG", ""));
        } else {
            worker.endInput();
        }
        assertEquals("", WorkerRig.text(worker.readRest()), "nothing may follow the answers");
    }

    private static void checkWhatMustBeSaid(String name, String errors) {
        String said = switch (name) {
            case "returns None" -> "[Driver PID ERROR] cdn_url returned None: the read would fail\n";
            case "returns an int" -> "[Driver PID ERROR] cdn_url returned int: the read would fail\n";
            case "prints in cdn_url" -> "[Driver PID STDOUT] hello\n";
            case "prints at import" -> "[Driver PID STDOUT] hi\n";
            case "raises" -> "  File \"driver.py\", line 1, in cdn_url\n";
            case "syntax error" -> "[Driver PID ERROR] driver.py:1:13: SyntaxError: invalid syntax\n";
            case "config is not JSON" -> "[Driver PID ERROR] config:1:1: not JSON: ";
            default -> "";
        };
        assertTrue(errors.contains(said), errors);
    }

    private static String lastLine(String errors) {
        String[] lines = errors.split("\n", -1);
        return lines.length < 2 ? null : lines[lines.length - 2];
    }
}
