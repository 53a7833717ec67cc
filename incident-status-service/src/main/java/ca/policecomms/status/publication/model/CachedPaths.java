package ca.policecomms.status.publication.model;

import ca.policecomms.status.wording.model.Language;
import java.util.ArrayList;
import java.util.List;

/** Public addresses that show a corrected update: copies of them elsewhere are to be removed. */
public final class CachedPaths {

    private static final List<String> SHARED = List.of(
            "/",
            "/status/",
            "/status.txt",
            "/history",
            "/history.atom",
            "/history.rss",
            "/history.json",
            "/api/v2/summary.json",
            "/api/v2/incidents.json",
            "/api/v2/incidents/unresolved.json",
            "/status/fr/api/v2/summary.json",
            "/status/fr/api/v2/incidents.json",
            "/status/fr/api/v2/incidents/unresolved.json");

    private static final List<String> OF_LANGUAGE =
            List.of("", "status.txt", "summary.json", "print", "embed", "history.atom", "history.rss", "history.json");

    private CachedPaths() {}

    /** @return empty unless one of the parts is a correction */
    public static List<String> of(List<Part> parts) {
        List<String> codes = parts.stream()
                .filter(Correction.class::isInstance)
                .map(part -> ((Correction) part).incidentCode())
                .distinct()
                .toList();
        if (codes.isEmpty()) {
            return List.of();
        }
        List<String> paths = new ArrayList<>(SHARED);
        for (Language language : Language.values()) {
            String base = "/status/" + language.tag() + "/";
            OF_LANGUAGE.forEach(rest -> paths.add(base + rest));
            codes.forEach(code -> paths.add(base + "incidents/" + code));
        }
        codes.forEach(code -> paths.addAll(List.of("/incidents/" + code, "/status/i/" + code)));
        return List.copyOf(paths);
    }
}
