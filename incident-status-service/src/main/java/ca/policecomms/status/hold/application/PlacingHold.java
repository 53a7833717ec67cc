package ca.policecomms.status.hold.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.StatusProblem;
import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.component.model.Components;
import ca.policecomms.status.hold.model.HeldTarget;
import ca.policecomms.status.hold.model.Hold;
import ca.policecomms.status.hold.model.HoldInForce;
import ca.policecomms.status.hold.model.HoldPlaced;
import ca.policecomms.status.hold.model.HoldSubject;
import ca.policecomms.status.hold.model.Holds;
import ca.policecomms.status.hold.model.Withholding;
import ca.policecomms.status.released.model.NewRelease;
import ca.policecomms.status.released.model.ReleasedFacts;
import ca.policecomms.status.wording.model.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Keeps something from the public at once, at the request of an authority, and takes it back if it is out already. */
@ApplicationScoped
public class PlacingHold {

    private final Holds holds;
    private final Withholding withholding;
    private final Components components;
    private final ReleasedFacts released;
    private final Event<HoldPlaced> placed;
    private final Event<NewRelease> newRelease;
    private final Audit audit;
    private final Clock clock;

    PlacingHold(
            Holds holds,
            Withholding withholding,
            Components components,
            ReleasedFacts released,
            Event<HoldPlaced> placed,
            Event<NewRelease> newRelease,
            Audit audit,
            Clock clock) {
        this.holds = holds;
        this.withholding = withholding;
        this.components = components;
        this.released = released;
        this.placed = placed;
        this.newRelease = newRelease;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws ProblemException 400 for a field that the subject has not, 422 when the subject does not exist, 409
     *     {@code emergency-line-protected} for an emergency line
     */
    @Transactional
    public Hold place(HeldTarget target, String reason, String authority, Instant reviewAt, String by) {
        target.requireField();
        if (!holds.exists(target)) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "What is to be held does not exist.")
                    .violation("subjectId", "must name what exists");
        }
        requireNoEmergencyLine(target);
        Instant now = Moments.now(clock);
        Hold hold = new Hold(Ids.next(), target, reason, authority, Moments.of(reviewAt), by, now);
        // Publications first, then the head of the releases: the order in which a release locks them.
        placed.fire(new HoldPlaced.Coming());
        long sequence = released.begin(now);
        holds.add(hold);
        withholding.withhold(inForce(hold));
        placed.fire(new HoldPlaced.InForce());
        audit.did(
                "hold.placed",
                "hold/" + hold.id(),
                Map.of("subjectKind", target.kind().toString(), "subjectId", target.id()));
        newRelease.fire(new NewRelease(sequence));
        return hold;
    }

    private HoldInForce inForce(Hold hold) {
        return holds.inForce().stream()
                .filter(held -> held.hold().id().equals(hold.id()))
                .findFirst()
                .orElseThrow();
    }

    private void requireNoEmergencyLine(HeldTarget target) {
        boolean emergency = target.kind() == HoldSubject.COMPONENT
                && components.find(target.id()).filter(Component::emergency).isPresent();
        if (emergency) {
            throw ProblemException.of(StatusProblem.EMERGENCY_LINE_PROTECTED, "An emergency line is never hidden.")
                    .with("componentId", target.id());
        }
    }
}
