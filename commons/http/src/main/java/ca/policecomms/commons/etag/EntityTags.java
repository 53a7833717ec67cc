package ca.policecomms.commons.etag;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import java.util.regex.Pattern;

/** Strong entity tags made of the version number of an aggregate (RFC 9110 section 8.8.3). */
public final class EntityTags {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private EntityTags() {}

    /** {@code "12"} with its quotes. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Reads If-Match: exactly one strong tag. A star is refused, because it would let a client change what it never saw.
     *
     * @throws ProblemException 428 precondition-required when absent, 400 invalid-request when it is anything else
     */
    public static long required(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(
                    CommonProblem.PRECONDITION_REQUIRED, "Send the ETag of the version you read in If-Match.");
        }
        var matcher = TAG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "If-Match must hold one ETag as it was given.")
                    .violation("If-Match", "must be one strong entity tag such as \"12\"");
        }
        return Long.parseLong(matcher.group(1));
    }

    /**
     * @param currentView what the client would get now; sent along so that nothing typed is lost
     * @throws ProblemException 412 stale-version with member {@code current} when the versions differ
     */
    public static void check(long expected, long actual, Object currentView) {
        if (expected != actual) {
            throw ProblemException.of(
                            CommonProblem.STALE_VERSION,
                            "You changed version " + expected + ", the resource is at version " + actual + ".")
                    .with("current", currentView);
        }
    }
}
