package ca.policecomms.alerts.sql;

import java.sql.SQLException;

/** The database refused a statement or was away. */
public class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
