package io.syndicate.workbench.project;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the values in a secrets file that are to be hidden, and the forms in which they may turn up. */
final class SecretValues {

    /** Loaded with the first secret: a parser takes some time to load, and many drivers have none. */
    private static final class Json {
        static final JsonFactory FACTORY = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder().maxNumberLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE).maxStringLength(Integer.MAX_VALUE).build())
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();
    }

    /** What every text and every number has. */
    private static final Pattern HIDEABLE = Pattern.compile("[\"0-9]");
    private static final Set<String> NOT_SECRET = Set.of("true", "false", "null", "NaN", "Infinity", "-Infinity");
    private static final Pattern CODE_UNIT = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final int ANYWHERE_FROM = 4;
    private static final int MAX_DIGITS = 400;

    private SecretValues() {
    }

    /**
     * @param secrets  JSON, or what was meant to be
     * @param anywhere gets the forms of values that are long enough to be hidden wherever they stand
     * @param words    gets the forms of shorter ones
     */
    static void collect(String secrets, Set<String> anywhere, Set<String> words) {
        for (String value : values(secrets)) {
            addForms(value, anywhere, words);
            value.lines().map(String::strip).forEach(line -> addForms(line, anywhere, words));
        }
    }

    private static void addForms(String value, Set<String> anywhere, Set<String> words) {
        if (!value.isBlank() && !NOT_SECRET.contains(value)) {
            SecretForms.addAll(head(value), value.length() >= ANYWHERE_FROM ? anywhere : words);
        }
    }

    /**
     * What is searched for by its beginning need not be known to its end; somewhat more than that, since forms differ where a text ends.
     */
    private static String head(String value) {
        int longest = NeedleTree.LONGEST + 16;
        return value.length() <= longest ? value : value.substring(0, Character.isHighSurrogate(value.charAt(longest - 1)) ? longest - 1
                : longest);
    }

    private static Set<String> values(String secrets) {
        var values = new LinkedHashSet<String>();
        if (JsonCheck.check(secrets).isPresent()) {
            addQuoted(secrets, values);
        } else if (HIDEABLE.matcher(secrets).find()) {
            addJson(secrets, values);
        }
        return values;
    }

    private static void addJson(String secrets, Set<String> values) {
        try (JsonParser parser = Json.FACTORY.createParser(secrets)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    values.add(parser.getText());
                } else if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
                    addNumber(parser.getText(), values);
                }
            }
        } catch (IOException _) {
            addQuoted(secrets, values); // checked before, so not expected; but never hide less than can be found
        }
    }

    private static void addNumber(String number, Set<String> values) {
        values.add(number);
        if (number.matches("-?[0-9.]+([eE][-+]?[0-9]{1,3})?") && number.length() < MAX_DIGITS) {
            String plain = new BigDecimal(number).toPlainString();
            values.add(plain);
            values.add(plain.contains(".") ? plain : plain + ".0");
        }
    }

    /** Takes whatever stands between two quotes, whichever of them opens, since a missing one turns the rest inside out. */
    private static void addQuoted(String secrets, Set<String> values) {
        for (String piece : (secrets + "\n" + secrets.replace("\\\"", "\u0000")).split("[\"'\n\r]")) {
            String value = piece.replace('\u0000', '"').replaceAll("^[\\s,:{}\\[\\]]+|[\\s,:{}\\[\\]]+$", "");
            values.add(value);
            values.add(unescaped(value));
        }
    }

    private static String unescaped(String value) {
        try {
            String plain = CODE_UNIT.matcher(value.replace("\\/", "/"))
                    .replaceAll(unit -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(unit.group(1), 16))));
            return plain.translateEscapes();
        } catch (IllegalArgumentException _) {
            return value; // an escape that is none: the value as it is written is hidden all the same
        }
    }
}
