package io.syndicate.workbench.ui.roundtrips;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import com.google.protobuf.TextFormat;
import io.syndicate.workbench.request.sg.DriverRequest;
import io.syndicate.workbench.request.sg.Manifest;
import java.util.Map;
import java.util.Optional;

/** The messages that chunks may be, in protobuf's text form. */
final class Decoded {

    /** Larger chunks are not decoded: nobody reads a message of megabytes. */
    static final int MAX_BYTES = 1 << 20;

    private Decoded() {
    }

    /**
     * @return the message with its name; empty for bytes that are neither a manifest nor a DriverRequest, whole and with no field besides
     */
    static Optional<String> of(byte[] bytes) {
        if (bytes == null || bytes.length == 0 || bytes.length > MAX_BYTES) {
            return Optional.empty();
        }
        return Map.<String, Parser<? extends Message>>of("Manifest", Manifest.parser(), "DriverRequest", DriverRequest.parser()).entrySet()
                .stream()
                .map(kind -> parse(kind.getKey(), kind.getValue(), bytes)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> parse(String name, Parser<? extends Message> parser, byte[] bytes) {
        try {
            Message message = parser.parseFrom(bytes);
            boolean known = message.getUnknownFields().asMap().isEmpty();
            return known ? Optional.of(name + "\n" + TextFormat.printer().escapingNonAscii(false).printToString(message))
                    : Optional.empty();
        } catch (InvalidProtocolBufferException _) {
            // These bytes are something else, as most are.
            return Optional.empty();
        }
    }

    /** @return the message, or why there is none to show */
    static String words(byte[] bytes) {
        if (bytes == null) {
            return "No bytes.";
        }
        return of(bytes).orElse(bytes.length > MAX_BYTES ? "More than 1 MiB: not decoded." : "Neither a Manifest nor a DriverRequest.");
    }
}
