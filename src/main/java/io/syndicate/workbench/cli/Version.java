package io.syndicate.workbench.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String packed = Version.class.getPackage().getImplementationVersion();
        return new String[] {"driver-workbench " + (packed == null ? "(not packaged)" : packed) + ", Java " + Runtime.version()};
    }
}
