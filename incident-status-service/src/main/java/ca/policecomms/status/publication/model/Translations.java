package ca.policecomms.status.publication.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds texts that lack a language: those that must be there, and those that are there in one language only. */
final class Translations {

    private static final Set<String> REQUIRED = Set.of("title", "body", "name", "groupName", "wording");

    /** What was released before, possibly in one language. */
    private static final String OLD = "oldText";

    private final List<String> missing = new ArrayList<>();

    static List<String> missing(Map<String, Object> content) {
        Translations translations = new Translations();
        translations.look("", "", content);
        return translations.missing;
    }

    private void look(String path, String name, Object value) {
        if (OLD.equals(name)) {
            return;
        }
        if (value instanceof Map<?, ?> map && map.containsKey("en")) {
            boolean any = present(map.get("en")) || present(map.get("fr"));
            for (String language : List.of("en", "fr")) {
                if (!present(map.get(language)) && (any || REQUIRED.contains(name))) {
                    missing.add(path + "." + language);
                }
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> look(path.isEmpty() ? "" + key : path + "." + key, "" + key, member));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                look(path + "[" + i + "]", name, list.get(i));
            }
        }
    }

    private static boolean present(Object text) {
        return text instanceof String s && !s.isBlank();
    }
}
