package io.syndicate.workbench.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** Where a command's words go. Remembers that they did not get there: the writers above keep that to themselves. */
final class Output extends FilterOutputStream {

    private IOException failure;

    Output(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** @return why words were lost; empty where none were, and where the reader of a pipe had enough, as head has */
    Optional<String> lost() {
        return Optional.ofNullable(failure).map(IOException::getMessage).filter(why -> !why.toLowerCase(Locale.ROOT).contains("pipe"));
    }
}
