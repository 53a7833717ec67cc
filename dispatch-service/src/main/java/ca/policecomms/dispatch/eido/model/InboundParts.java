package ca.policecomms.dispatch.eido.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The parts of a document whose shape was checked, and the ways from one to the other. */
final class InboundParts {
    private static final int LONGEST_TEXT = 20_000;

    private final Map<String, Object> document;
    private final List<Finding> findings;

    InboundParts(Map<String, Object> document, List<Finding> findings) {
        this.document = document;
        this.findings = findings;
    }

    /** Empty when the document has none. */
    Map<String, Object> incident() {
        return object(document.getOrDefault("incidentComponent", Map.of()));
    }

    List<Map<String, Object>> list(String component) {
        return document.get(component) instanceof List<?> parts
                ? parts.stream().map(InboundParts::object).toList()
                : List.of();
    }

    /** The parts of a list that a member refers to; a reference to nothing is noted. */
    Stream<Map<String, Object>> referred(Map<String, Object> from, String member, String list, String path) {
        Object references = from.get(member);
        List<?> all = references instanceof List<?> many ? many : references == null ? List.of() : List.of(references);
        return all.stream()
                .map(each -> (String) ((Map<?, ?>) each).get("$ref"))
                .map(id -> find(list, id, path + "." + member))
                .filter(Objects::nonNull);
    }

    private Map<String, Object> find(String list, String id, String path) {
        return list(list).stream()
                .filter(part -> id.equals(part.get("$id")))
                .findFirst()
                .orElseGet(() -> {
                    findings.add(new Finding(FindingKind.UNKNOWN_VALUE, path));
                    return null;
                });
    }

    @SuppressWarnings("unchecked") // JSON: names are texts
    static Map<String, Object> object(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** Words without markup and without what no database keeps; at most 20,000 characters. */
    static String plain(String html) {
        String words = html.replaceAll("(?i)<br\\s*/?>|</p>", "\n")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        return kept(words, LONGEST_TEXT);
    }

    /** Null stays null; text that is too long is cut, the whole is in the raw document. */
    static String kept(String text, int longest) {
        if (text == null) {
            return null;
        }
        String clean = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
        int end = Math.min(clean.length(), longest);
        return clean.substring(0, end > 0 && Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end);
    }
}
