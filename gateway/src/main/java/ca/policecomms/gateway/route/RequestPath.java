package ca.policecomms.gateway.route;

/**
 * The one form of a request's path: access rules are matched on it and the service gets it, so both read the same.
 *
 * <p>Percent-encoded unreserved characters are decoded (RFC 3986, 6.2.2.2). Whatever another program might read differently is
 * refused: dot segments, empty segments, backslashes, path parameters, encoded delimiters, double encoding, controls, and
 * bytes outside US-ASCII that are not encoded.
 */
public final class RequestPath {

    private RequestPath() {}

    /**
     * @param raw path as it stands in the request line, without query
     * @return the normal form; {@code raw} itself, without any copy, where that is normal already
     */
    public static String normal(String raw) throws AmbiguousPathException {
        if (raw.isEmpty() || raw.charAt(0) != '/') {
            throw new AmbiguousPathException("The path must begin with a slash.");
        }
        boolean encoded = false;
        int segment = 1;
        for (int i = 1; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '/') {
                refuseOddSegment(raw, segment, i, false);
                segment = i + 1;
            } else if (c == '%') {
                encoded = true;
            } else if (c <= ' ' || c >= 0x7f || c == '\\' || c == ';' || c == '#' || c == '"' || c == '<' || c == '>') {
                throw new AmbiguousPathException("The path has a character that must not be in it.");
            }
        }
        refuseOddSegment(raw, segment, raw.length(), true);
        return encoded ? decoded(raw) : raw;
    }

    private static void refuseOddSegment(String path, int from, int to, boolean last) throws AmbiguousPathException {
        int length = to - from;
        if (length == 0 && !last) {
            throw new AmbiguousPathException("The path has an empty segment.");
        }
        boolean dots = length == 1 && path.charAt(from) == '.'
                || length == 2 && path.charAt(from) == '.' && path.charAt(from + 1) == '.';
        if (dots) {
            throw new AmbiguousPathException("The path has a dot segment.");
        }
    }

    private static String decoded(String raw) throws AmbiguousPathException {
        StringBuilder normal = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '%') {
                normal.append(c);
                continue;
            }
            int value = i + 2 < raw.length() ? hex(raw.charAt(i + 1)) << 4 | hex(raw.charAt(i + 2)) : -1;
            if (value < 0) {
                throw new AmbiguousPathException("The path has a broken percent encoding.");
            }
            if (value < 0x20 || value == 0x7f || value == '.' || "/\\;%?#".indexOf(value) >= 0) {
                throw new AmbiguousPathException("The path has an encoded character that must not be in it.");
            }
            if (unreserved(value)) {
                normal.append((char) value);
            } else {
                normal.append('%').append(upper(raw.charAt(i + 1))).append(upper(raw.charAt(i + 2)));
            }
            i += 2;
        }
        return normal.toString();
    }

    /** RFC 3986, 2.3; the dot is missing since an encoded one is refused. */
    private static boolean unreserved(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '~';
    }

    /** Beyond 0xff in absolute value for what is no digit, so that any sum with it stays negative. */
    private static int hex(char c) {
        int digit = c < 0x80 ? Character.digit(c, 16) : -1;
        return digit < 0 ? -0x1000 : digit;
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'f' ? (char) (c - 0x20) : c;
    }
}
