package io.syndicate.workbench.ui.shell;

import java.nio.file.Path;
import java.util.Optional;

/** The texts of the help menu. */
final class HelpTexts {

    private HelpTexts() {
    }

    static String driver() {
        return """
                A driver is a Python file with up to three methods. A method that is missing counts as identity: \
                the gateway passes everything through unchanged.

                cdn_url(request, url) → the CDN's URL, or None on error
                serialize(request, chunk) → bytes to store
                deserialize(request, chunk) → the bytes that serialize was given

                Also accepted: cdn_url(url, config, secrets), and config, secrets after the two parameters of each.
                CONFIG and SECRETS are globals of the driver. driver_init(config, secrets) must return something true; \
                driver_shutdown() is called at the end.

                from syndicate.util import gateway gives request_type, request_path, request_to_storage_path, log_debug, \
                log_error and more.

                Workers share nothing: what one remembers, another does not know. The same URL must always give the same \
                answer, and two URLs never one answer.""";
    }

    static String about(Path logFile) {
        String version = Optional.ofNullable(HelpTexts.class.getPackage().getImplementationVersion()).orElse("from a checkout");
        return "Version: %s%nJava: %s%nLog of this session: %s%n%nApache License 2.0. Fonts: Inter, JetBrains Mono (SIL Open Font License)."
                .formatted(version, Runtime.version(), logFile);
    }
}
