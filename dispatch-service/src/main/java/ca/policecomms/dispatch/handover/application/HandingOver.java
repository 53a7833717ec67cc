package ca.policecomms.dispatch.handover.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.DispatchProblem;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.handover.model.Handover;
import ca.policecomms.dispatch.handover.model.Handovers;
import ca.policecomms.dispatch.handover.model.OpenItem;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.record.model.ReportedTime;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Who leaves lists what is open; who comes acknowledges it (requirement D43). */
@ApplicationScoped
public class HandingOver {
    private final Handovers handovers;
    private final CollectingOpenItems open;
    private final RecordingFacts recording;
    private final Stamping stamping;
    private final Caller caller;

    HandingOver(
            Handovers handovers, CollectingOpenItems open, RecordingFacts recording, Stamping stamping, Caller caller) {
        this.handovers = handovers;
        this.open = open;
        this.recording = recording;
        this.stamping = stamping;
        this.caller = caller;
    }

    /** @throws ProblemException 403 {@code not-signed-on}: who has no position has none to hand over */
    @Transactional
    public Handover begin(String notes, ReportedTime reported) {
        Stamp stamp = stamping.stamp(reported);
        if (stamp.position() == null) {
            throw ProblemException.of(DispatchProblem.NOT_SIGNED_ON, "Only who has a position hands it over.");
        }
        List<OpenItem> items = open.now();
        Handover handover = new Handover(Ids.next(), caller.name(), notes, open.write(items), stamp);
        recording.record(handover, stamp, handover.begun(items.size()));
        handovers.add(handover);
        return handover;
    }

    /** @param refresh lists what is open now instead */
    @Transactional
    public Handover amend(UUID id, long version, String notes, boolean refresh, ReportedTime reported) {
        Handover handover = locked(id, version);
        Stamp stamp = stamping.stamp(reported);
        requireAuthor(handover);
        recording.record(handover, stamp, handover.amend(notes, refresh ? open.write(open.now()) : null, stamp));
        return handover;
    }

    /**
     * By relief: somebody else who may have the role, and is often not signed on yet, as the position is still taken.
     *
     * @throws ProblemException 403 {@code role-forbidden}, {@code second-person-required}
     */
    @Transactional
    public Handover acknowledge(UUID id, long version, ReportedTime reported) {
        Handover handover = locked(id, version);
        caller.require(handover.role());
        if (handover.member().equals(caller.subject())) {
            throw ProblemException.of(
                    DispatchProblem.SECOND_PERSON_REQUIRED, "Relief acknowledges a hand-over, not who leaves.");
        }
        Stamp stamp = stamping.stampOwnAffair(reported);
        recording.record(handover, stamp, handover.acknowledge(caller.name(), stamp));
        return handover;
    }

    @Transactional
    public Handover withdraw(UUID id, long version, ReportedTime reported) {
        Handover handover = locked(id, version);
        Stamp stamp = stamping.stamp(reported);
        requireAuthor(handover);
        recording.record(handover, stamp, handover.withdraw());
        return handover;
    }

    private void requireAuthor(Handover handover) {
        if (!handover.member().equals(caller.subject())) {
            caller.require(Role.SUPERVISOR);
        }
    }

    private Handover locked(UUID id, long version) {
        Handover handover = handovers.lock(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, handover.version(), open.view(handover));
        return handover;
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no hand-over " + id + ".");
    }
}
