package io.syndicate.workbench.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.ProjectFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What goes out of a driver's folder: by the workbench, and by the deployed tool, which sends every file (spec section 7). */
final class PublishedFolder {

    private static final Set<String> KNOWN = Set.of("driver.py", "driver", "config", "secrets", "workbench.json");
    private static final Pattern IMPORT = Pattern.compile("(?m)^\\s*(?:import|from)\\s+([A-Za-z_][A-Za-z0-9_]*)");
    private static final Pattern BREAKS = Pattern.compile("[\"\\\\\\p{Cntrl}]");

    /** Something that goes wrong with the deployed tool. */
    record Trap(String message, String why, String fix) {
    }

    private final CheckSubject subject;

    PublishedFolder(CheckSubject subject) {
        this.subject = subject;
    }

    List<String> notes() {
        var notes = new ArrayList<String>();
        notes.add("Publishing sends driver.py under the name driver, config and secrets (sealed); workbench.json stays here.");
        if (!Files.exists(subject.folder().resolve("driver"))) {
            notes.add("The deployed tool would send driver.py under that name, which no gateway reads: "
                    + "for it the file must be called driver.");
        }
        if (Files.exists(subject.folder().resolve(ProjectFile.NAME))) {
            notes.add("The deployed tool would send workbench.json too, in the clear: give it what \"publish --directory\" writes.");
        }
        var modules = new TreeSet<String>();
        IMPORT.matcher(new String(subject.code().driver(), StandardCharsets.UTF_8)).results().forEach(found -> modules.add(found.group(1)));
        modules.remove("syndicate");
        if (!modules.isEmpty()) {
            notes.add("The gateway's host must have these modules: " + String.join(", ", modules) + ".");
        }
        return notes;
    }

    List<Trap> traps() throws IOException {
        var traps = new ArrayList<Trap>();
        if (DriverFile.DRIVER.names().stream().allMatch(name -> Files.isRegularFile(subject.folder().resolve(name)))) {
            traps.add(new Trap("The deployed tool would publish the file driver, and what was checked is driver.py",
                    "A gateway reads the key driver alone, and the tool takes it from the file of that name.",
                    "Remove one of the two files."));
        }
        try (var files = Files.list(subject.folder())) {
            files.filter(Files::isRegularFile).map(Path::getFileName).map(Path::toString).filter(name -> !KNOWN.contains(name)).sorted()
                    .forEach(name -> traps.add(new Trap("The deployed tool would publish the file " + name + " in the clear",
                            "It sends every file of the folder, and whoever asks the metadata service gets them.",
                            "Move it out of the driver's folder.")));
        }
        JsonNode secrets = new ObjectMapper().readTree(subject.code().secrets());
        for (var secret : secrets.properties()) {
            if (BREAKS.matcher(secret.getKey() + secret.getValue().asText()).find()) {
                traps.add(new Trap("The deployed tool would publish the secret " + secret.getKey()
                        + " unreadable: it holds a quote, backslash or control character",
                        "It writes values without escaping them; the gateway then cannot read any of the secrets.",
                        "Use a value without such characters, base64 for example."));
            }
        }
        return traps;
    }
}
