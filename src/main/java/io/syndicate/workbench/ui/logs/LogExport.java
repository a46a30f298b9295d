package io.syndicate.workbench.ui.logs;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.syndicate.workbench.chassis.LogLine;
import io.syndicate.workbench.ui.common.SaveFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.stage.FileChooser.ExtensionFilter;

/** Writes log lines to a file: as text, or as one JSON object a line where the name ends so. */
final class LogExport {

    /** Asks the author for a file. */
    static final SaveFile.Chooser ASK = SaveFile.asking("Export the lines that are shown", new ExtensionFilter("Text", "*.log", "*.txt"),
            new ExtensionFilter("JSON, an object a line", "*.jsonl", "*.json"));

    private static final ObjectMapper JSON = new ObjectMapper();

    private LogExport() {
    }

    /** @param file named for the form @param lines not changed meanwhile @return writes them */
    static SaveFile.Content of(Path file, List<LogLine> lines) {
        boolean json = file.toString().toLowerCase(Locale.ROOT).matches(".*\\.jsonl?");
        return to -> {
            for (LogLine line : lines) {
                String text = json ? json(line) : LogText.line(line, ZoneId.systemDefault());
                to.write((text + '\n').getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    private static String json(LogLine line) {
        return JSON.createObjectNode().put("sequence", line.sequence()).put("time", line.time().toString())
                .put("generation", line.generation()).put("pid", line.pid()).put("mode", line.mode().argument())
                .put("level", LogText.level(line.level()))
                .put("stream", Facet.STREAM.of(line).toString()).put("request", line.request()).put("text", line.text()).toString();
    }
}
