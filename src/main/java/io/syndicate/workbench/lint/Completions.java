package io.syndicate.workbench.lint;

import io.syndicate.workbench.lint.Name.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What may stand at a place of a driver's source, and what a word there means. Immutable. */
public final class Completions {

    private static final int MOST = 200;
    private static final Pattern KEY = Pattern.compile("\\b(CONFIG|config|SECRETS|secrets)(?:\\[|\\.get\\()\\s*([\"'])([^\"'\\n]*)$");
    private static final Pattern MEMBER = Pattern.compile("(?<![\\w.])(\\w+)\\.(\\w*)$");
    private static final Pattern IMPORT = Pattern.compile("^\\s*from\\s+syndicate\\.util\\.gateway\\s+import\\s+(?:.*[,\\s(])?(\\w*)$");
    private static final Pattern WORD = Pattern.compile("(?<!\\w)([A-Za-z_]\\w*)$");
    private static final Pattern WORDS = Pattern.compile("\\b[A-Za-z_]\\w{2,}\\b");
    private static final String GATEWAY = "syndicate.util.gateway";

    private final LintReport report;
    private final List<Name> outline;

    /**
     * What to offer.
     *
     * @param start   offset of what is already typed of it
     * @param names   the likeliest first, not empty
     * @param closing what closes it, where that does not follow yet
     * @param member  whether something can stand here only because of what is before it
     */
    public record Offer(int start, List<Name> names, String closing, boolean member) {
    }

    /** @param report of the files @param outline the names of the driver as it last could be parsed */
    public Completions(LintReport report, List<Name> outline) {
        this.report = report;
        this.outline = outline;
    }

    /**
     * @param text  the driver
     * @param caret where something is being typed
     * @return what may stand there, empty for nothing that is known
     */
    public Optional<Offer> at(String text, int caret) {
        var line = text.substring(text.lastIndexOf('\n', caret - 1) + 1, caret);
        var key = KEY.matcher(line);
        if (key.find()) {
            var closing = text.startsWith(key.group(2), caret) ? "" : key.group(2);
            return offer(caret, key.group(3), keys(key), closing, true);
        }
        var imported = IMPORT.matcher(line);
        if (imported.find()) {
            return offer(caret, imported.group(1), report.words().gateway(), "", true);
        }
        var member = MEMBER.matcher(line);
        if (member.find()) {
            return offer(caret, member.group(2), members(member.group(1)), "", true);
        }
        var word = WORD.matcher(line);
        var typed = word.find() ? word.group(1) : "";
        return line.endsWith(".") ? Optional.empty() : offer(caret, typed, free(text, caret, typed), "", false);
    }

    private List<Name> keys(Matcher key) {
        return key.group(1).equalsIgnoreCase("config") ? report.config() : report.secrets();
    }

    private List<Name> members(String owner) {
        if (owner.equals("request")) {
            return report.words().request();
        }
        boolean gateway = outline.stream().anyMatch(name -> name.name().equals(owner) && name.kind() == Kind.GATEWAY);
        return gateway ? report.words().gateway() : List.of();
    }

    private List<Name> free(String text, int caret, String typed) {
        var names = new LinkedHashMap<String, Name>();
        outline.forEach(name -> names.put(name.name(), known(name)));
        Stream.of("CONFIG", "SECRETS").forEach(name -> names.putIfAbsent(name,
                new Name(name, Kind.VARIABLE, "", "a dict: the contents of the file "
                + name.toLowerCase(Locale.ROOT), 0)));
        words(text, caret - typed.length(), names);
        report.words().language().forEach(name -> names.putIfAbsent(name.name(), name));
        return List.copyOf(names.values());
    }

    private static void words(String text, int except, Map<String, Name> names) {
        var words = WORDS.matcher(text);
        while (words.find()) {
            if (words.start() != except) {
                names.putIfAbsent(words.group(), new Name(words.group(), Kind.WORD, "", "", 0));
            }
        }
    }

    /** What was imported from the gateway is described as the gateway describes it. */
    private Name known(Name name) {
        return report.words().gateway().stream().filter(function -> name.kind() == Kind.IMPORT
                && name.doc().equals(GATEWAY + "." + function.name()))
                .findFirst().map(function -> new Name(name.name(), Kind.FUNCTION, function.signature(), function.doc(), 0)).orElse(name);
    }

    private static Optional<Offer> offer(int caret, String typed, List<Name> names, String closing, boolean member) {
        var small = typed.toLowerCase(Locale.ROOT);
        var fitting = new ArrayList<>(names.stream().filter(name -> name.name().toLowerCase(Locale.ROOT).contains(small)).toList());
        fitting.sort(Comparator.comparing((Name name) -> !name.name().toLowerCase(Locale.ROOT).startsWith(small)).thenComparing(Name::kind)
                .thenComparing(Name::name, String.CASE_INSENSITIVE_ORDER));
        boolean done = fitting.size() == 1 && fitting.getFirst().name().equals(typed) && closing.isEmpty();
        return fitting.isEmpty() || done ? Optional.empty()
                : Optional.of(new Offer(caret - typed.length(), List.copyOf(fitting.subList(0, Math.min(MOST, fitting.size()))), closing,
                member));
    }

    /**
     * @param text   the driver
     * @param offset of a {@code char}
     * @return what the word there is: signature, purpose, a config key's value; empty for a word that says nothing
     */
    public Optional<String> meaning(String text, int offset) {
        int start = offset;
        int end = offset;
        while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        var word = text.substring(start, end);
        var before = text.substring(0, start);
        return word.isEmpty() || before.endsWith(".") && at(text, start).isEmpty() ? Optional.empty()
                : Stream.concat(at(text, start).stream(), at(before + word.charAt(0), start + 1).stream())
                .flatMap(offer -> offer.names().stream())
                .filter(name -> name.name().equals(word)).findFirst().flatMap(Completions::words);
    }

    private static Optional<String> words(Name name) {
        return switch (name.kind()) {
            case KEY -> Optional.of(name.signature().isEmpty() ? "secrets: " + name.name() + " (its value is not shown)" : "config: "
                    + name.name() + " = " + name.signature());
            case FIELD -> Optional.of("request." + name.name() + ": " + name.signature() + (name.doc().isEmpty() ? "" : "\n" + name.doc()));
            case FUNCTION -> Optional.of(name.name() + name.signature() + (name.doc().isEmpty() ? "" : "\n" + name.doc()));
            case CLASS, VARIABLE, IMPORT -> Optional.of(name.doc()).filter(doc -> !doc.isEmpty());
            case GATEWAY, WORD, KEYWORD, BUILTIN -> Optional.empty();
        };
    }
}
