package ca.policecomms.dispatch.retention.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Calls one of the functions that erase as the owner of the tables, on the connection of the current transaction. */
@ApplicationScoped
class ErasingFunction {
    private final DataSource database;

    ErasingFunction(DataSource database) {
        this.database = database;
    }

    /**
     * @param call of the function, with one parameter for the id; a constant of the caller
     * @return how many rows had something to erase
     */
    int erase(String call, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement erase = connection.prepareStatement("select " + call)) {
            erase.setObject(1, id);
            try (ResultSet row = erase.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(call + " failed", failure);
        }
    }
}
