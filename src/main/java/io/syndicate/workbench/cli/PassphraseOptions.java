package io.syndicate.workbench.cli;

import io.syndicate.workbench.publish.PublishException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * Where the passphrase of one key comes from: a variable, a file, or the person at the terminal; never an argument.
 *
 * @param variable its environment variable, null for none
 * @param file     its first line is the passphrase, null for none
 * @param option   what the two options are called before {@code -env} and {@code -file}, for messages
 */
record PassphraseOptions(String variable, Path file, String option) {

    private static final int MAX_FILE = 4096;

    /** Asks a person without showing what is typed. */
    interface Prompt {

        /** @return what was typed; null where there is nobody to ask */
        char[] ask(String question);
    }

    /** @return the passphrase of the key in {@code key}, to be wiped by the caller */
    char[] read(Path key, Map<String, String> environment, Prompt prompt) throws PublishException {
        if (variable != null) {
            return fromVariable(environment);
        }
        if (file != null) {
            return fromFile();
        }
        char[] typed = prompt.ask("Passphrase of " + key + ": ");
        if (typed == null) {
            throw new PublishException("%s is encrypted; give its passphrase with %s-env NAME (a variable) or %s-file FILE".formatted(key,
                    option, option));
        }
        return typed;
    }

    private char[] fromVariable(Map<String, String> environment) throws PublishException {
        String value = environment.get(variable);
        if (value == null) {
            throw new PublishException("The environment variable %s is not set; put the key's passphrase into it".formatted(variable));
        }
        return value.toCharArray();
    }

    private char[] fromFile() throws PublishException {
        byte[] bytes = {};
        try {
            if (Files.size(file) > MAX_FILE) {
                throw new PublishException(file + " is too large to hold a passphrase");
            }
            bytes = Files.readAllBytes(file);
            return firstLine(StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes)));
        } catch (IOException problem) {
            throw new PublishException("The passphrase's file " + file + " cannot be read; check its name and permissions", problem);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static char[] firstLine(CharBuffer text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        char[] line = Arrays.copyOf(text.array(), end);
        Arrays.fill(text.array(), '\0');
        return line;
    }
}
