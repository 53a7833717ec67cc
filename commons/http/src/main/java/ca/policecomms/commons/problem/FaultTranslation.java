package ca.policecomms.commons.problem;

import java.util.Optional;

/**
 * Knows faults of some technique that are refusals in truth: a database that is away, a lost update. Every bean of this
 * type is asked before a fault becomes a 500.
 */
public interface FaultTranslation {

    /** Empty when it is not one of the faults known here. */
    Optional<ProblemException> translate(Throwable fault);
}
