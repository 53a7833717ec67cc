package ca.policecomms.dispatch.eido.application;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.application.OpeningCall;
import ca.policecomms.dispatch.call.application.RecordingCall;
import ca.policecomms.dispatch.call.model.Amendment;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.call.model.Location;
import ca.policecomms.dispatch.call.model.NewCall;
import ca.policecomms.dispatch.eido.model.EidoDocuments;
import ca.policecomms.dispatch.eido.model.Finding;
import ca.policecomms.dispatch.eido.model.FindingKind;
import ca.policecomms.dispatch.eido.model.InboundEido;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.FactType;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Another agency hands an incident over, or tells more of it (requirement D52): one call, whatever is sent how often and
 * at once. What we know stays; what we do not know is taken over; all of it is kept as it came. Where we have merged that
 * call into another, the other one hears of it.
 */
@ApplicationScoped
public class ReceivingEido {
    private final EidoDocuments documents;
    private final Calls calls;
    private final OpeningCall opening;
    private final RecordingCall recording;

    ReceivingEido(EidoDocuments documents, Calls calls, OpeningCall opening, RecordingCall recording) {
        this.documents = documents;
        this.calls = calls;
        this.opening = opening;
        this.recording = recording;
    }

    /**
     * @param sha256 of the content, whatever the order of its members
     * @param raw as it came
     */
    @Transactional
    public Received receive(InboundEido eido, String sha256, String raw, Stamp stamp) {
        documents.claim(eido.key(), eido.incidentId());
        Optional<UUID> known = documents
                .callOf(eido.key(), eido.incidentId())
                .or(() -> Optional.ofNullable(eido.ourCall())
                        .filter(ours -> calls.find(ours).isPresent()));
        Optional<EidoDocuments.Received> before = documents.find(eido.key(), eido.incidentId(), sha256);
        if (before.isPresent()) {
            UUID call = before.get().callId();
            return new Received(
                    calls.find(call).orElseThrow(() -> LockedCall.missing(call)), before.get(), false, true);
        }
        List<Finding> findings = new ArrayList<>(eido.findings());
        Call call = known.map(id -> calls.lockGoingOn(id).orElseThrow(() -> LockedCall.missing(id)))
                .orElseGet(() -> opened(eido, stamp));
        List<Fact> facts = new ArrayList<>();
        if (known.isPresent()) {
            outdated(eido, findings);
            fill(call, eido, findings, facts);
        }
        UUID id = Ids.next();
        facts.add(Fact.of(FactType.CALL_UPDATED)
                .with("callId", call.id())
                .with("reasonCode", "EIDO_RECEIVED")
                .privately("documentId", id)
                .privately("agencyId", eido.agencyId())
                .privately("findings", findings.size()));
        eido.notes().stream()
                .filter(note -> documents.tell(call.id(), sha256(note)))
                .forEach(note -> facts.add(call.narrate(note)));
        recording.record(call, stamp, facts.toArray(Fact[]::new));
        EidoDocuments.Received kept = new EidoDocuments.Received(
                id,
                eido.agencyId(),
                eido.incidentId(),
                call.id(),
                sha256,
                eido.updatedAt(),
                stamp.recordedAt(),
                stamp.actor(),
                findings,
                raw);
        documents.add(eido.key(), kept);
        return new Received(call, kept, known.isEmpty(), false);
    }

    private Call opened(InboundEido eido, Stamp stamp) {
        NewCall content = new NewCall(
                eido.typeCode() == null ? Call.UNKNOWN : eido.typeCode(),
                eido.priority(),
                eido.location() == null ? Location.UNKNOWN : eido.location(),
                stamp.recordedAt(),
                null,
                eido.callerName(),
                eido.callerPhone(),
                null,
                null);
        Call call = opening.open(content, null, stamp).call();
        documents.bind(eido.key(), eido.incidentId(), call.id());
        return call;
    }

    private void outdated(InboundEido eido, List<Finding> findings) {
        documents
                .newest(eido.key(), eido.incidentId())
                .filter(newest -> eido.updatedAt().isBefore(newest))
                .ifPresent(newest -> findings.add(new Finding(FindingKind.OUTDATED, "lastUpdateTimeStamp")));
    }

    /** What is open with us is taken from them; what we know otherwise is noted. A call that has ended stays as it is. */
    private static void fill(Call call, InboundEido eido, List<Finding> findings, List<Fact> facts) {
        boolean open = call.state().isOpen();
        boolean type = wants(Call.UNKNOWN.equals(call.typeCode()), call.typeCode(), eido.typeCode(), "type", findings);
        boolean place = wants(!call.location().known(), call.location(), eido.location(), "location", findings);
        boolean name = wants(call.callerName() == null, call.callerName(), eido.callerName(), "callerName", findings);
        boolean phone =
                wants(call.callerPhone() == null, call.callerPhone(), eido.callerPhone(), "callerPhone", findings);
        boolean priority = wants(call.priority() == null, call.priority(), eido.priority(), "priority", findings);
        if (open && (type || place || name || phone)) {
            facts.add(call.amend(new Amendment(
                    type ? eido.typeCode() : null,
                    place ? eido.location() : null,
                    name ? eido.callerName() : null,
                    phone ? eido.callerPhone() : null,
                    null,
                    null)));
        }
        if (open && priority) {
            facts.add(call.changePriority(eido.priority(), "EIDO", "OTHER_AGENCY", null));
        }
    }

    private static boolean wants(boolean unknown, Object ours, Object theirs, String what, List<Finding> findings) {
        if (theirs != null && !unknown && !theirs.equals(ours)) {
            findings.add(new Finding(FindingKind.CONFLICT, what));
        }
        return unknown && theirs != null;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @param created the document opened the call
     * @param repeated the same document had come before; nothing was changed
     */
    public record Received(Call call, EidoDocuments.Received document, boolean created, boolean repeated) {}
}
