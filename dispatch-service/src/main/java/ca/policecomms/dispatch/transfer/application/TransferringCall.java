package ca.policecomms.dispatch.transfer.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.DispatchProblem;
import ca.policecomms.dispatch.agency.model.Agency;
import ca.policecomms.dispatch.call.application.EnteringCall;
import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.application.RecordingCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallState;
import ca.policecomms.dispatch.catalogue.model.Listed;
import ca.policecomms.dispatch.catalogue.model.Register;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.transfer.model.Transfer;
import ca.policecomms.dispatch.transfer.model.TransferAct;
import ca.policecomms.dispatch.transfer.model.Transfers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * A call is handed to another agency. It stays ours until the other accepts; when it fails it stays ours, in the queue
 * (requirement D17). Other agencies' parts leave ours open (D19).
 */
@ApplicationScoped
public class TransferringCall {
    private final LockedCall locked;
    private final Transfers transfers;
    private final Register<Agency> agencies;
    private final RecordingCall recording;
    private final EnteringCall entering;
    private final UnacceptedTransfer unaccepted;

    TransferringCall(
            LockedCall locked,
            Transfers transfers,
            Register<Agency> agencies,
            RecordingCall recording,
            EnteringCall entering,
            UnacceptedTransfer unaccepted) {
        this.locked = locked;
        this.transfers = transfers;
        this.agencies = agencies;
        this.recording = recording;
        this.entering = entering;
        this.unaccepted = unaccepted;
    }

    /**
     * @param joint our part stays open whatever the other agency does
     * @throws ProblemException 404; 409 {@code illegal-transition} for an ended call, 409 {@code transfer-under-way};
     *     422 for an agency that is not in the register or not active
     */
    @Transactional
    public Transfer request(UUID callId, String agency, boolean joint, String reasonCode, Stamp stamp) {
        Call call = locked.get(callId);
        Listed<Agency> called = agencies.find(agency)
                .filter(found -> found.content().active())
                .orElseThrow(() -> ProblemException.of(CommonProblem.RULE_VIOLATED, "There is no such active agency.")
                        .violation("agency", "an active one of /v1/agencies")
                        .with("rule", "D16"));
        call.requireOpen("nothing of it is handed on");
        transfers.ofCall(callId).stream()
                .filter(other -> other.agency().equals(agency) && other.state().isPending())
                .findFirst()
                .ifPresent(other -> {
                    throw ProblemException.of(DispatchProblem.TRANSFER_UNDER_WAY, "That agency is being asked already.")
                            .with("transferId", other.id());
                });
        Transfer transfer = new Transfer(Ids.next(), callId, agency, called.version(), joint, reasonCode);
        recording.record(call, stamp, transfer.request(stamp));
        transfers.add(transfer);
        unaccepted.watch(transfer, stamp);
        return transfer;
    }

    /**
     * @param detail name of who accepts, reason code of a failure; null for the other acts
     * @throws ProblemException 404, 409 {@code illegal-transition}, 412 {@code stale-version}, 422 without the detail
     */
    @Transactional
    public Transfer act(UUID id, long version, TransferAct act, String detail, Stamp stamp) {
        Transfer transfer = transfers.find(id).orElseThrow(() -> missing(id));
        Call call = locked.get(transfer.callId());
        transfers.refresh(transfer);
        EntityTags.check(version, transfer.version(), transfer.view());
        recording.record(call, stamp, transfer.act(act, detail, stamp));
        if (!transfer.state().isPending()) {
            unaccepted.forget(transfer);
        }
        if (transfer.state().isFailed() && call.state() == CallState.INTAKE) {
            entering.enterUnasked(call, stamp.bySystem());
        }
        return transfer;
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no transfer " + id + ".");
    }
}
