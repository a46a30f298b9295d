package io.syndicate.workbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Output that is lost must not pass for a result. */
class OutputTest {

    private final StringWriter err = new StringWriter();

    @Test
    void aFullDiskMustBeSaidAndNotPassForSuccess() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")));
        try (var full = new FileOutputStream("/dev/full")) {
            assertEquals(ExitCode.USAGE, code(full));
        }
        assertTrue(err.toString().startsWith("error: the output could not be written: "), err::toString);
    }

    @Test
    void aReaderThatHadEnoughMustBeLeftInPeace() {
        var pipe = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertEquals(ExitCode.RESULT_FAILED, code(pipe));
        assertEquals("", err.toString());
    }

    @Test
    void whatIsWrittenMustArriveAndKeepTheCode() {
        var bytes = new ByteArrayOutputStream();
        assertEquals(ExitCode.RESULT_FAILED, code(bytes));
        assertEquals("Größe" + System.lineSeparator(), bytes.toString(java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(Optional.empty(), new Output(bytes).lost());
    }

    private int code(OutputStream stream) {
        var out = new Output(stream);
        Cli.utf8(out).println("Größe");
        return Cli.allWritten(ExitCode.RESULT_FAILED, out, new PrintWriter(err, true));
    }
}
