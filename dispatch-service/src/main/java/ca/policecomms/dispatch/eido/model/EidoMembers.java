package ca.policecomms.dispatch.eido.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The members that the parts of a document may have, by the name of the part; see {@code eido/members.txt}. */
final class EidoMembers {
    /** Kinds of members, as the file abbreviates them. */
    enum Kind {
        TEXT('s', "a text"),
        TIME('t', "a time of ISO 8601 with its offset"),
        YES_OR_NO('b', "true or false"),
        NUMBER('i', "a whole number"),
        REFERENCE('r', "an object with the text $ref"),
        OBJECT('o', "an object"),
        TEXTS('S', "a list of texts"),
        REFERENCES('R', "a list of objects with the text $ref"),
        OBJECTS('O', "a list of objects");

        private final char letter;
        private final String words;

        Kind(char letter, String words) {
            this.letter = letter;
            this.words = words;
        }

        String words() {
            return words;
        }

        static Kind of(char letter) {
            for (Kind each : values()) {
                if (each.letter == letter) {
                    return each;
                }
            }
            throw new IllegalStateException("no kind " + letter);
        }
    }

    record Member(Kind kind, boolean required) {}

    private static final EidoMembers STANDARD = read();

    private final Map<String, Map<String, Member>> parts = new LinkedHashMap<>();

    private EidoMembers() {}

    /** Members of version 1.0. */
    static EidoMembers standard() {
        return STANDARD;
    }

    /** Members of a part, those of every part included; empty for a part that the standard does not have. */
    Optional<Map<String, Member>> of(String part) {
        return Optional.ofNullable(parts.get(part)).map(own -> {
            Map<String, Member> all = new LinkedHashMap<>(parts.get("every"));
            all.putAll(own);
            return all;
        });
    }

    private static EidoMembers read() {
        EidoMembers members = new EidoMembers();
        try (InputStream file = EidoMembers.class.getResourceAsStream("/eido/members.txt")) {
            Map<String, Member> part = null;
            for (String token : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> java.util.Arrays.stream(line.trim().split(" ")))
                    .toList()) {
                if (token.endsWith(":")) {
                    part = new LinkedHashMap<>();
                    members.parts.put(token.substring(0, token.length() - 1), part);
                } else {
                    int equals = token.indexOf('=');
                    boolean required = token.charAt(equals - 1) == '!';
                    part.put(
                            token.substring(0, required ? equals - 1 : equals),
                            new Member(Kind.of(token.charAt(equals + 1)), required));
                }
            }
            return members;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
