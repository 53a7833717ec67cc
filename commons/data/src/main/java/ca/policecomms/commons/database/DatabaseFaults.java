package ca.policecomms.commons.database;

import ca.policecomms.commons.problem.Causes;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.FaultTranslation;
import ca.policecomms.commons.problem.FixedSentences;
import ca.policecomms.commons.problem.ProblemException;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** What a database may answer that is no defect of ours. */
@Singleton
@Unremovable
public class DatabaseFaults implements FaultTranslation {
    /** PostgreSQL's refusals of U+0000, in texts and in JSON. */
    private static final Set<String> NOT_STORABLE = Set.of("22021", "22P05");

    @Override
    public Optional<ProblemException> translate(Throwable fault) {
        if (Causes.anyOf(fault, OptimisticLockException.class)) {
            return Optional.of(ProblemException.of(
                    CommonProblem.STALE_VERSION, "Somebody changed it at the same moment; read it again."));
        }
        if (Causes.find(fault, SQLException.class)
                .map(SQLException::getSQLState)
                .filter(NOT_STORABLE::contains)
                .isPresent()) {
            return Optional.of(ProblemException.of(
                    CommonProblem.INVALID_REQUEST, "A text has a character in it that cannot be kept: U+0000."));
        }
        boolean passing = Causes.anyOf(fault, SQLTransientConnectionException.class)
                || Causes.find(fault, SQLException.class)
                        .map(DatabaseFaults::passes)
                        .orElse(false);
        return passing
                ? Optional.of(ProblemException.of(CommonProblem.UNAVAILABLE, FixedSentences.UNAVAILABLE))
                : Optional.empty();
    }

    /**
     * SQLSTATE classes 08 connection, 53 resources, 57P shutdown, and the two ways in which transactions stop each
     * other (40001, 40P01): all of them pass by themselves. The pool's own refusals bear no SQLSTATE.
     */
    private static boolean passes(SQLException fault) {
        String state = fault.getSQLState();
        if (state == null) {
            String message = String.valueOf(fault.getMessage());
            return message.contains("Acquisition timeout") || message.contains("closed");
        }
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.equals("40001")
                || state.equals("40P01");
    }
}
