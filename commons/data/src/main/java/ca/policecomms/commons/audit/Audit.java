package ca.policecomms.commons.audit;

import ca.policecomms.commons.audit.AuditWriter.Row;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Records who did what and who read what. Actor, roles and trace are those of the current request; outside any request
 * the actor is {@code system}.
 *
 * <p>Rows outlive what they are about: details hold ids, codes and versions, never names, numbers or free text of the
 * people concerned.
 */
@ApplicationScoped
public class Audit {

    private final AuditWriter writer;

    Audit(AuditWriter writer) {
        this.writer = writer;
    }

    /**
     * Records an act, in its transaction: either both are kept or neither.
     *
     * @param action what was done, in the past, such as {@code call.held}
     * @param subject what it was done to, as {@code kind/id}
     * @throws IllegalStateException when there is no transaction
     */
    public void did(String action, String subject, Map<String, ?> details) {
        did(action, subject, null, details);
    }

    /** As {@link #did(String, String, Map)}, with the reason that the actor gave; null when none was asked for. */
    public void did(String action, String subject, String reason, Map<String, ?> details) {
        if (!QuarkusTransaction.isActive()) {
            throw new IllegalStateException("an act is audited in the transaction that makes it true; there is none");
        }
        writer.insert(Row.now(Actor.current(), action, subject, reason, details));
    }

    /**
     * Records that something was looked at, before it is shown: in the current transaction, else at once.
     *
     * @param reason what the reader gave; null where none is asked for
     */
    public void read(String subject, String reason) {
        read(subject, reason, Map.of());
    }

    /** As {@link #read(String, String)}, with what was asked for. */
    public void read(String subject, String reason, Map<String, ?> details) {
        writer.insert(Row.now(Actor.current(), "read", subject, reason, details));
    }

    /**
     * Records a refusal, in a transaction of its own, because the one it ended is rolled back. Refused writes of the REST
     * API are recorded without this being called.
     *
     * @param action what was asked for
     * @param problemCode why it was refused
     */
    public void refused(String action, String subject, String problemCode) {
        Row row = Row.now(Actor.current(), "refused", subject, null, Map.of("action", action, "code", problemCode));
        QuarkusTransaction.requiringNew().run(() -> writer.insert(row));
    }
}
