package io.syndicate.workbench.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.syndicate.workbench.project.CheckId;
import io.syndicate.workbench.report.CheckJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever comes to the deployed worker's stdout is found, on whichever way it came there; what comes to stderr is no fault. */
class StdoutCheckTest {

    @TempDir
    private Path folder;

    private CheckResult check(String statement) throws Exception {
        Files.writeString(folder.resolve("driver.py"), """
                import ctypes, os, subprocess, sys
                def cdn_url(request, url):
                    %s
                    return "http://cdn.example.net/" + url.partition("://")[2]
                """.formatted(statement));
        CheckReport report = new CheckRig(folder).run(Set.of(CheckId.STDOUT));
        return report.result(CheckId.STDOUT).orElseThrow(() -> new AssertionError(CheckJson.of(report)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "print('by print')                                          | by print",
        "os.write(1, b'by os.write\\n')                             | by os.write",
        "os.write(1, b'half a line')                                | half a line",
        "ctypes.CDLL(None).puts(b'by C')                            | by C",
        "subprocess.call(['echo', 'by a program'])                  | by a program",
        "sys.__stdout__.write('by the first stdout\\n')             | by the first stdout",
    })
    void whatComesToStdoutMustBeFound(String statement, String words) throws Exception {
        CheckResult result = check(statement);
        assertEquals(Verdict.FINDINGS, result.verdict());
        List<String> evidence = result.findings().getFirst().evidence();
        assertTrue(evidence.getFirst().equals("cdn_url: " + words), evidence::toString);
    }

    @Test
    void aFloodMustBeCutAndSaidToBe() throws Exception {
        String all = check("os.write(1, b'x' * 99 + b'\\n' + b'y' * 65436 + b'z' * 7)").findings().getFirst().evidence().toString();
        assertTrue(all.contains("(7 bytes more are left out)"), all);
    }

    @Test
    void whatComesToStderrMustBeNoFault() throws Exception {
        assertEquals(Verdict.PASSED,
                check("os.write(2, b'raw'), sys.stderr.write('text\\n'), subprocess.call('echo child >&2', shell=True)").verdict());
    }
}
