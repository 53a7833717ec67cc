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

/** Words in timelines of ended calls. The lines stay, with their codes, ids and times. */
@ApplicationScoped
class WordsOfTimelines implements ErasableData {
    private final OldRows rows;
    private final ErasingFunction function;
    private final Audit audit;

    WordsOfTimelines(OldRows rows, ErasingFunction function, Audit audit) {
        this.rows = rows;
        this.function = function;
        this.audit = audit;
    }

    @Override
    public DataClass data() {
        return DataClass.NARRATIVE;
    }

    @Override
    public String source() {
        return "call-timeline";
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<UUID> eraseNext(Instant before, UUID after, int limit) {
        List<UUID> old = rows.next("call_for_service", OldRows.ENDED_CALLS, before, after, limit);
        old.forEach(this::erase);
        return old.isEmpty() ? Optional.empty() : Optional.of(old.getLast());
    }

    private void erase(UUID id) {
        int erased = function.erase("timeline_erase(?, 'NARRATIVE')", id);
        if (erased > 0) {
            audit.did("call.words-erased", "call/" + id, Map.of("class", data(), "rows", erased));
        }
    }
}
