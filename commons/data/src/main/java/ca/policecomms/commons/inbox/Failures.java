package ca.policecomms.commons.inbox;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells failures that pass from failures that stay. */
final class Failures {
    enum Kind {
        /** The event is at fault: no use to try again. */
        PERMANENT,
        /** The surroundings are at fault: trying again will do, however long it takes. */
        TRANSIENT,
        /** Nobody foresaw it: worth a few tries. */
        UNEXPECTED
    }

    /**
     * SQLSTATE classes (PostgreSQL manual, appendix A): connection, transaction rollback with serialization and deadlock,
     * insufficient resources, object not in the right state with lock timeouts, operator intervention with restarts and
     * query timeouts, system error.
     */
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    private static final Set<String> TRANSIENT_NAMES = Set.of("OptimisticLockException", "LockTimeoutException");

    private Failures() {}

    static Kind kindOf(Throwable failure) {
        Set<Throwable> looked = new HashSet<>();
        for (Throwable each = failure; each != null && looked.add(each); each = each.getCause()) {
            if (each instanceof PermanentFailure) {
                return Kind.PERMANENT;
            }
            if (isTransient(each)) {
                return Kind.TRANSIENT;
            }
        }
        return Kind.UNEXPECTED;
    }

    private static boolean isTransient(Throwable failure) {
        return switch (failure) {
            case SQLTransientException passing -> true;
            case SQLRecoverableException passing -> true;
            // Without a state it comes from the pool: no connection to be had.
            case SQLException sql ->
                sql.getSQLState() == null
                        || sql.getSQLState().length() < 2
                        || TRANSIENT_CLASSES.contains(sql.getSQLState().substring(0, 2));
            case IOException passing -> true;
            case TimeoutException passing -> true;
            // By name: persistence is not among the dependencies of this library.
            default -> TRANSIENT_NAMES.contains(failure.getClass().getSimpleName());
        };
    }
}
