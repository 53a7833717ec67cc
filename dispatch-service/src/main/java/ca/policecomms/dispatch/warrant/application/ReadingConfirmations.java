package ca.policecomms.dispatch.warrant.application;

import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.record.application.JustifyingReads;
import ca.policecomms.dispatch.warrant.model.WarrantConfirmation;
import ca.policecomms.dispatch.warrant.model.WarrantConfirmations;
import ca.policecomms.dispatch.warrant.model.WarrantState;
import ca.policecomms.dispatch.warrant.model.WarrantView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows confirmations, and keeps who looked and why (requirement D38). */
@ApplicationScoped
public class ReadingConfirmations {
    private final WarrantConfirmations confirmations;
    private final JustifyingReads reads;
    private final Caller caller;
    private final Clock clock;

    ReadingConfirmations(WarrantConfirmations confirmations, JustifyingReads reads, Caller caller, Clock clock) {
        this.confirmations = confirmations;
        this.reads = reads;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws ca.policecomms.commons.problem.ProblemException 404, or 403 {@code read-reason-required} */
    @Transactional
    public WarrantView read(UUID id, String part, String reason) {
        WarrantConfirmation warrant = confirmations.find(id).orElseThrow(() -> ConfirmingWarrant.missing(id));
        reads.look(
                warrant.kind() + "/" + id,
                part,
                reason,
                () -> warrant.concerns(caller.subject()) || reads.own(warrant.callId()));
        return warrant.view(clock.instant());
    }

    @Transactional
    public List<WarrantView> list(WarrantState state, UUID callId, UUID before, int limit, String reason) {
        Map<String, Object> asked = new HashMap<>();
        if (callId != null) {
            asked.put("callId", callId);
        }
        reads.list("warrant-confirmation", reason, asked);
        return confirmations.list(state, callId, before, limit).stream()
                .map(warrant -> warrant.view(clock.instant()))
                .toList();
    }
}
