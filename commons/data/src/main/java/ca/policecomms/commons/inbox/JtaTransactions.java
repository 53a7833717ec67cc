package ca.policecomms.commons.inbox;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Transactions of the application server: repositories called by the work take part. */
@ApplicationScoped
class JtaTransactions implements Transactions {
    private final DataSource database;

    JtaTransactions(DataSource database) {
        this.database = database;
    }

    @Override
    public <T> T call(Work<T> work) {
        // Effects may use request-scoped beans, such as whoever acts; a message comes without a request.
        ManagedContext request = Arc.container().requestContext();
        if (request.isActive()) {
            return inTransaction(work);
        }
        request.activate();
        try {
            return inTransaction(work);
        } finally {
            request.terminate();
        }
    }

    private <T> T inTransaction(Work<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return work.on(connection);
            } catch (SQLException failure) {
                throw new DatabaseFailure(failure);
            }
        });
    }
}
