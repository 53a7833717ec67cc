package ca.policecomms.status.alarm.adapter.schedule;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Whether the database is there with its tables: the service starts before them. */
@Singleton
class SchemaReady {

    private final javax.sql.DataSource database;
    private volatile boolean ready;

    SchemaReady(javax.sql.DataSource database) {
        this.database = database;
    }

    /** Once it was, it is not asked again: an outage shows in the work itself. */
    boolean ready() {
        if (!ready) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    var row = statement.executeQuery("select to_regclass('proposal') is not null")) {
                ready = row.next() && row.getBoolean(1);
            } catch (SQLException away) {
                return false;
            }
        }
        return ready;
    }
}
