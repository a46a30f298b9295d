package io.syndicate.workbench.chassis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Another executable in the place of the workbench's own worker. */
@Timeout(60)
class InstalledWorkerTest {

    private static final String SPEAKS = """
            #!%s
            import os, sys
            i, o = sys.stdin.buffer, sys.stdout.buffer
            def chunk():
                data = i.read(int(i.readline()))
                i.read(1)
                return data
            start = [chunk(), chunk(), chunk()]
            if sys.argv[1] != 'cdn_url':
                os.write(1, b'2\\n')
                sys.exit(0)
            os.write(1, b'0\\n')
            while True:
                url = chunk() + b'?' + ('SYNDICATE_WORKBENCH' in os.environ and b'asked' or b'unasked')
                os.write(1, b'%%d\\n%%s\\n' %% (len(url), url))
            """;

    @Test
    void anInstalledWorkerMustServeUnaskedForWhatOnlyTheBundledOneKnows() throws Exception {
        var rig = new ChassisRig();
        try {
            Path worker = rig.folder.resolve("ug-driver");
            Files.writeString(worker, SPEAKS.formatted(Interpreters.resolve(null).executable()));
            assertTrue(worker.toFile().setExecutable(true));
            rig.worker(worker).launch("");
            assertEquals(ChassisRig.URL + "?unasked", new String(rig.cdnUrl(ChassisRig.URL).data(), UTF_8));
            var gone = rig.worker(rig.folder.resolve("nowhere"));
            assertTrue(assertThrows(IOException.class,
                    () -> gone.launch("x = 1\n")).getMessage().endsWith("nowhere does not exist; name an installed ug-driver"));
        } finally {
            rig.close();
        }
    }
}
