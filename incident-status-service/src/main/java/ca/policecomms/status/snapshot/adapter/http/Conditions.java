package ca.policecomms.status.snapshot.adapter.http;

import ca.policecomms.status.snapshot.model.Encoding;

/** What a client says it has and understands (RFC 9110 sections 12.5.3 and 13.1.2). */
final class Conditions {

    private static final String[] BROWSERS = {"gzip, deflate, br, zstd", "gzip, deflate, br"};

    private Conditions() {}

    /** The smallest coding that the client takes; plain when it says nothing or nothing sensible. */
    static Encoding encoding(String acceptEncoding) {
        if (acceptEncoding == null) {
            return Encoding.IDENTITY;
        }
        // What nearly all clients send, without taking it apart.
        if (acceptEncoding.equals("gzip")) {
            return Encoding.GZIP;
        }
        if (acceptEncoding.equals(BROWSERS[0]) || acceptEncoding.equals(BROWSERS[1]) || acceptEncoding.equals("br")) {
            return Encoding.BROTLI;
        }
        return parsed(acceptEncoding);
    }

    private static Encoding parsed(String acceptEncoding) {
        Boolean gzip = null;
        Boolean brotli = null;
        boolean any = false;
        for (String part : acceptEncoding.split(",", -1)) {
            String[] pieces = part.split(";", -1);
            String coding = pieces[0].strip();
            boolean wanted = pieces.length < 2 || !pieces[1].strip().matches("[qQ]\\s*=\\s*0(\\.0{0,3})?");
            if (coding.equalsIgnoreCase("gzip") || coding.equalsIgnoreCase("x-gzip")) {
                gzip = wanted;
            } else if (coding.equalsIgnoreCase("br")) {
                brotli = wanted;
            } else if (coding.equals("*")) {
                any = wanted;
            }
        }
        if (brotli == null ? any : brotli) {
            return Encoding.BROTLI;
        }
        return (gzip == null ? any : gzip) ? Encoding.GZIP : Encoding.IDENTITY;
    }

    /** Whether If-None-Match names the tag; compared weakly, as the rule for it is. */
    static boolean has(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.equals(tag)) {
            return true;
        }
        for (String part : ifNoneMatch.split(",", -1)) {
            String candidate = part.strip();
            if (candidate.equals("*") || candidate.equals(tag) || candidate.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
