package ca.policecomms.status.snapshot.adapter.http;

import ca.policecomms.status.publication.model.Audience;
import java.util.List;

/** Which addresses are for people to read, whether there is something at them or not. */
final class PublicPaths {

    private static final String API = "/api/v2/";
    private static final String PARTNER = "/status/partner";
    private static final String STAFF = "/status/staff";
    private static final List<String> ROOTS = List.of("/status/", API, "/incidents/", "/history/");
    private static final List<String> EXACT =
            List.of("/", "/status", "/status.txt", "/history", "/.well-known/security.txt");

    private PublicPaths() {}

    static boolean isPublic(String path) {
        return EXACT.contains(path)
                || path.startsWith("/history.")
                || ROOTS.stream().anyMatch(path::startsWith);
    }

    static Audience audience(String path) {
        if (below(path, PARTNER)) {
            return Audience.PARTNER;
        }
        return below(path, STAFF) ? Audience.STAFF : Audience.PUBLIC;
    }

    private static boolean below(String path, String root) {
        return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }

    /** Statuspage's own sign-up: nothing can be created here, and nothing is listed. */
    static boolean isClosed(String path) {
        return path.endsWith("/api/v2/subscribers.json") && isPublic(path);
    }

    /** What programs read. */
    static boolean isData(String path) {
        return path.endsWith(".json") || path.endsWith(".ics") || path.endsWith(".atom") || path.endsWith(".rss");
    }
}
