package ca.policecomms.dispatch.degradation.adapter.probe;

import ca.policecomms.dispatch.degradation.model.Guidance;
import ca.policecomms.dispatch.degradation.model.Probe;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;

/** The database: the one thing that nothing goes on without. */
@ApplicationScoped
class DatabaseProbe implements Probe {
    private static final int SECONDS = 1;
    private static final Guidance GUIDANCE = Guidance.of(
            "Nothing can be entered or read.",
            "Rien ne peut être saisi ni consulté.",
            "Go on from the printed board and on paper; enter what happened afterwards, with its times.",
            "Poursuivez avec le tableau imprimé et sur papier; saisissez ensuite les faits avec leurs heures.");

    private final DataSource database;

    DatabaseProbe(DataSource database) {
        this.database = database;
    }

    @Override
    public String dependency() {
        return "DATABASE";
    }

    @Override
    public boolean works(Instant now) {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }

    @Override
    public Guidance guidance() {
        return GUIDANCE;
    }
}
