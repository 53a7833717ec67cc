package ca.policecomms.status.snapshot.adapter.http;

import ca.policecomms.status.snapshot.model.Encoding;

/** What a client says it has and understands (RFC 9110 sections 12.5.3 and 13.1.2). */
final class Conditions {

    private Conditions() {}

    /** The best coding that the client takes; plain when it says nothing or nothing sensible. */
    static Encoding encoding(String acceptEncoding) {
        if (acceptEncoding == null) {
            return Encoding.IDENTITY;
        }
        Encoding any = Encoding.IDENTITY;
        for (String part : acceptEncoding.split(",", -1)) {
            String[] pieces = part.split(";", -1);
            String coding = pieces[0].strip();
            boolean wanted = pieces.length < 2 || !pieces[1].strip().matches("[qQ]=0(\\.0{0,3})?");
            if (coding.equalsIgnoreCase("gzip") || coding.equalsIgnoreCase("x-gzip")) {
                return wanted ? Encoding.GZIP : Encoding.IDENTITY;
            }
            if (coding.equals("*") && wanted) {
                any = Encoding.GZIP;
            }
        }
        return any;
    }

    /** Whether If-None-Match names the tag; compared weakly, as the rule for it is. */
    static boolean has(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
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
