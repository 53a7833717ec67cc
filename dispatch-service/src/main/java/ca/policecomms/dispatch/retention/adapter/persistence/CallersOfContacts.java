package ca.policecomms.dispatch.retention.adapter.persistence;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.dispatch.retention.model.DataClass;
import ca.policecomms.dispatch.retention.model.ErasableData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** A contact has no fact for it: the audit alone tells that its caller is erased. */
@ApplicationScoped
class CallersOfContacts implements ErasableData {
    private final OldRows rows;
    private final DataSource database;
    private final Audit audit;

    CallersOfContacts(OldRows rows, DataSource database, Audit audit) {
        this.rows = rows;
        this.database = database;
        this.audit = audit;
    }

    @Override
    public DataClass data() {
        return DataClass.CALLER;
    }

    @Override
    public String source() {
        return "contact";
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<UUID> eraseNext(Instant before, UUID after, int limit) {
        List<UUID> contacts =
                rows.next("contact", "caller_name is not null or caller_phone is not null", before, after, limit);
        contacts.forEach(this::erase);
        return contacts.isEmpty() ? Optional.empty() : Optional.of(contacts.getLast());
    }

    private void erase(UUID contact) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update contact set caller_name = null, caller_phone = null, version = version + 1 where id = ?")) {
            update.setObject(1, contact);
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("caller of a contact not erased", failure);
        }
        audit.did("contact.caller-erased", "contact/" + contact, Map.of("class", data()));
    }
}
