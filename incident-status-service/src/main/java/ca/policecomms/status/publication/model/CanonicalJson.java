package ca.policecomms.status.publication.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in the one form that RFC 8785 allows, so that the same content always has the same hash. Knows what content is
 * made of: texts, whole numbers, booleans, null, lists and maps.
 */
public final class CanonicalJson {

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    public static String of(Object value) {
        CanonicalJson json = new CanonicalJson();
        json.write(value);
        return json.out.toString();
    }

    /** SHA-256 of the canonical form in UTF-8, lower-case hex. */
    public static String sha256(Object value) {
        try {
            byte[] bytes = of(value).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void write(Object value) {
        switch (value) {
            case null -> out.append("null");
            case String text -> text(text);
            case Boolean truth -> out.append(truth);
            case Long number -> out.append(number);
            case Integer number -> out.append(number);
            case Map<?, ?> object -> object(object);
            case List<?> array -> array(array);
            default -> throw new IllegalArgumentException("not canonical: " + value.getClass());
        }
    }

    /** Names sort by UTF-16 code units, which is how Java compares strings (RFC 8785 section 3.2.3). */
    private void object(Map<?, ?> object) {
        Map<String, Object> sorted = new TreeMap<>();
        object.forEach((name, value) -> sorted.put((String) name, value));
        out.append('{');
        boolean first = true;
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            out.append(first ? "" : ",");
            text(member.getKey());
            out.append(':');
            write(member.getValue());
            first = false;
        }
        out.append('}');
    }

    private void array(List<?> array) {
        out.append('[');
        for (Iterator<?> each = array.iterator(); each.hasNext(); ) {
            write(each.next());
            out.append(each.hasNext() ? "," : "");
        }
        out.append(']');
    }

    /** Escapes as RFC 8785 section 3.2.2.2 says, and nothing more. */
    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
