package ca.policecomms.dispatch.retention.adapter.persistence;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.dispatch.retention.model.DataClass;
import ca.policecomms.dispatch.retention.model.ErasableData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who reached the unit, from where, and what telephony said. A contact has no fact for it: the audit alone tells. */
@ApplicationScoped
class CallersOfContacts implements ErasableData {
    private final OldRows rows;
    private final ErasingFunction function;
    private final Audit audit;

    CallersOfContacts(OldRows rows, ErasingFunction function, Audit audit) {
        this.rows = rows;
        this.function = function;
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
        List<UUID> old = rows.next("contact", OldRows.ALL, before, after, limit);
        old.forEach(this::erase);
        return old.isEmpty() ? Optional.empty() : Optional.of(old.getLast());
    }

    private void erase(UUID id) {
        int erased = function.erase("contact_erase(?)", id);
        if (erased > 0) {
            audit.did("contact.caller-erased", "contact/" + id, Map.of("class", data(), "rows", erased));
        }
    }
}
