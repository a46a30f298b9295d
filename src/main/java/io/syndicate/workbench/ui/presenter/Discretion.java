package io.syndicate.workbench.ui.presenter;

import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.SecretMask;
import io.syndicate.workbench.session.ProjectView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hides what an audience need not see: secrets, the author's home folder and user name, this machine's name. Immutable. */
final class Discretion {

    private static final int SHORTEST_NAME = 3;

    private final SecretMask secrets;
    private final String home;
    private final List<Pattern> names;

    /**
     * @param secrets hidden wherever they stand
     * @param home    the author's home folder, shown as {@code ~}
     * @param names   of the author and the machine; shorter ones than three letters would be found in anything
     */
    Discretion(SecretMask secrets, String home, List<String> names) {
        this.secrets = secrets;
        this.home = home;
        this.names = names.stream().filter(name -> name.length() >= SHORTEST_NAME && !name.equals("localhost"))
                .map(name -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE)).toList();
    }

    /** @param project whose secrets are hidden @return for this author on this machine */
    static Discretion of(Optional<ProjectView> project) {
        var mask = project.map(open -> open.files().get(DriverFile.SECRETS)).map(file -> SecretMask.of(file.text()))
                .orElse(SecretMask.NONE);
        return new Discretion(mask, System.getProperty("user.home", ""), List.of(System.getProperty("user.name", ""), host()));
    }

    /** @return the text with nothing of it left */
    String hide(String text) {
        String shown = secrets.mask(text);
        if (home.length() > 1) {
            shown = shown.replace(home, "~");
        }
        for (Pattern name : names) {
            shown = name.matcher(shown).replaceAll(SecretMask.MASK);
        }
        return shown;
    }

    /** Never asks the network, which may take seconds. */
    private static String host() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException _) {
            var environment = System.getenv();
            return environment.getOrDefault("COMPUTERNAME", environment.getOrDefault("HOSTNAME", ""));
        }
    }
}
