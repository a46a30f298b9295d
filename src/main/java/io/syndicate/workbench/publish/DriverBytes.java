package io.syndicate.workbench.publish;

import io.syndicate.workbench.project.DriverCode;
import io.syndicate.workbench.project.DriverFile;
import io.syndicate.workbench.project.DriverFolder;
import io.syndicate.workbench.project.JsonCheck;
import io.syndicate.workbench.project.ProjectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The three files as they lie on disk at one moment. Closing wipes the secrets. */
final class DriverBytes implements AutoCloseable {

    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    private final byte[] driver;
    private final byte[] config;
    private final byte[] secrets;
    private final String codeHash;
    private final Set<Path> files;

    private DriverBytes(byte[] driver, byte[] config, byte[] secrets, Set<Path> files) {
        this.driver = driver;
        this.config = config;
        this.secrets = secrets;
        this.codeHash = new DriverCode(driver, config, secrets).hash();
        this.files = files;
    }

    /**
     * @param folder the driver's
     * @return its files; a config or secrets file that is missing counts as <code>{}</code>, and so do blank secrets
     * @throws ProjectException where the driver is gone, a file cannot be read, or the secrets are no JSON object: place and reason
     */
    static DriverBytes read(DriverFolder folder) throws ProjectException {
        DriverFolder.open(folder.path());
        byte[] secrets = folder.bytes(DriverFile.SECRETS);
        var problem = JsonCheck.check(secrets);
        if (problem.isPresent()) {
            Arrays.fill(secrets, (byte) 0);
            throw new ProjectException(DriverFile.SECRETS.label(), problem.get().line(), problem.get().column(), problem.get().message());
        }
        boolean configured = folder.read(DriverFile.CONFIG).exists();
        Set<Path> files = EnumSet.allOf(DriverFile.class).stream().map(file -> folder.read(file).path()).collect(Collectors.toSet());
        return new DriverBytes(folder.bytes(DriverFile.DRIVER), configured ? folder.bytes(DriverFile.CONFIG) : EMPTY_OBJECT.clone(),
                new String(secrets, StandardCharsets.UTF_8).isBlank() ? EMPTY_OBJECT.clone() : secrets, files);
    }

    byte[] driver() {
        return driver;
    }

    byte[] config() {
        return config;
    }

    /** @return the very array that closing wipes */
    byte[] secrets() {
        return secrets;
    }

    /** @return {@code DriverCode.hash} of all three */
    String codeHash() {
        return codeHash;
    }

    /** @return where the three lie, or would lie */
    Set<Path> files() {
        return files;
    }

    @Override
    public void close() {
        Arrays.fill(secrets, (byte) 0);
    }
}
