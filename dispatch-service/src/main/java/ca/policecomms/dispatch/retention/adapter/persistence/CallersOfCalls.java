package ca.policecomms.dispatch.retention.adapter.persistence;

import ca.policecomms.dispatch.retention.application.ErasingCaller;
import ca.policecomms.dispatch.retention.model.DataClass;
import ca.policecomms.dispatch.retention.model.ErasableData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CallersOfCalls implements ErasableData {
    private final OldRows rows;
    private final ErasingCaller erasing;

    CallersOfCalls(OldRows rows, ErasingCaller erasing) {
        this.rows = rows;
        this.erasing = erasing;
    }

    @Override
    public DataClass data() {
        return DataClass.CALLER;
    }

    @Override
    public String source() {
        return "call";
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<UUID> eraseNext(Instant before, UUID after, int limit) {
        List<UUID> calls = rows.next(
                "call_for_service",
                "caller_name is not null or caller_phone is not null or phone_key is not null",
                before,
                after,
                limit);
        calls.forEach(erasing::erase);
        return calls.isEmpty() ? Optional.empty() : Optional.of(calls.getLast());
    }
}
