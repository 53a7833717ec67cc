package ca.policecomms.commons.inbox;

import java.sql.SQLException;

/** Carries a failure of the database through code that may not declare it. */
public class DatabaseFailure extends RuntimeException {
    public DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
