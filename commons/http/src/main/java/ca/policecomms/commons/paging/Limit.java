package ca.policecomms.commons.paging;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;

/** The page size a client may ask for. */
public final class Limit {

    public static final int DEFAULT = 50;
    public static final int GREATEST = 200;

    private Limit() {}

    /**
     * @param asked null for the default of 50
     * @throws ProblemException 400 invalid-request outside 1 to 200
     */
    public static int of(Integer asked) {
        if (asked == null) {
            return DEFAULT;
        }
        if (asked < 1 || asked > GREATEST) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "The page size is out of range.")
                    .violation("limit", "must be between 1 and " + GREATEST);
        }
        return asked;
    }
}
