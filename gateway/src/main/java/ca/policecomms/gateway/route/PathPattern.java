package ca.policecomms.gateway.route;

/**
 * A path of the configuration.
 *
 * @param literal the fixed part, without wildcard and without a final slash
 * @param kind how a request's path must agree with it
 */
public record PathPattern(String literal, Kind kind) {

    /** Order is by how much a kind says: the most exact first. */
    public enum Kind {
        EXACT,
        SEGMENTS,
        BEGINNING
    }

    /** @throws IllegalArgumentException for a path that is not absolute or has a wildcard elsewhere than at its end */
    public static PathPattern of(String text) {
        Kind kind = text.endsWith("/**") ? Kind.SEGMENTS : text.endsWith("*") ? Kind.BEGINNING : Kind.EXACT;
        String literal = switch (kind) {
            case SEGMENTS -> text.substring(0, text.length() - 3);
            case BEGINNING -> text.substring(0, text.length() - 1);
            case EXACT -> text;
        };
        if (!text.startsWith("/") || literal.contains("*")) {
            throw new IllegalArgumentException("Not a path of a route: " + text);
        }
        return new PathPattern(literal, kind);
    }

    boolean matches(String path) {
        return switch (kind) {
            case EXACT -> path.equals(literal);
            case BEGINNING -> path.startsWith(literal);
            case SEGMENTS ->
                path.startsWith(literal) && (path.length() == literal.length() || path.charAt(literal.length()) == '/');
        };
    }

    /** What of a matching path comes after the fixed part. */
    String rest(String path) {
        return path.substring(literal.length());
    }
}
