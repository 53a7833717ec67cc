package ca.policecomms.dispatch.transfer.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.agency.model.Agency;
import ca.policecomms.dispatch.call.application.EndingCall;
import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Diversion;
import ca.policecomms.dispatch.catalogue.model.Register;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.transfer.model.Transfer;
import ca.policecomms.dispatch.transfer.model.Transfers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A call is no longer ours: another agency accepted it, or the caller was told of an alternative (requirement D18).
 */
@ApplicationScoped
public class DivertingCall {
    private final LockedCall locked;
    private final Transfers transfers;
    private final Register<Agency> agencies;
    private final EndingCall ending;

    DivertingCall(LockedCall locked, Transfers transfers, Register<Agency> agencies, EndingCall ending) {
        this.locked = locked;
        this.transfers = transfers;
        this.agencies = agencies;
        this.ending = ending;
    }

    /**
     * @param to with a transfer, an agency or an alternative: one of the three
     * @throws ProblemException 404, 409 {@code illegal-transition}, 409 {@code open-assignments}, 412; 422 for a
     *     transfer that was not accepted or leaves our part open, and an agency that we do not have
     */
    @Transactional
    public Call divert(UUID id, long version, Diversion to, Stamp stamp) {
        Call call = locked.get(id, version);
        if (Stream.of(to.transferId(), to.agency(), to.alternative())
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw refused("Name where it goes, once.", "transferId", "or agency, or alternative");
        }
        return ending.divert(call, to.transferId() == null ? known(to) : accepted(id, to), stamp);
    }

    private Diversion known(Diversion to) {
        if (to.agency() != null && agencies.find(to.agency()).isEmpty()) {
            throw refused("There is no such agency.", "agency", "one of /v1/agencies");
        }
        return to;
    }

    private Diversion accepted(UUID callId, Diversion to) {
        Transfer transfer = transfers
                .find(to.transferId())
                .filter(found -> found.callId().equals(callId))
                .orElseThrow(() -> refused("The call has no such transfer.", "transferId", "a transfer of the call"));
        if (!transfer.state().isAccepted()) {
            throw refused("Until they accept, the call is ours.", "transferId", "an accepted transfer")
                    .with("state", transfer.state());
        }
        if (transfer.joint()) {
            throw refused("Our part of the call stays open.", "transferId", "a transfer that is not joint");
        }
        return new Diversion(to.reasonCode(), transfer.agency(), null, transfer.id(), to.callerTold());
    }

    private static ProblemException refused(String detail, String field, String message) {
        return ProblemException.of(CommonProblem.RULE_VIOLATED, detail)
                .violation(field, message)
                .with("rule", "D18");
    }
}
