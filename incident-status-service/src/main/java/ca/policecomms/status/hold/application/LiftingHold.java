package ca.policecomms.status.hold.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.hold.model.Hold;
import ca.policecomms.status.hold.model.HoldInForce;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Reviews holds and lifts them: two people, whatever the review date. */
@ApplicationScoped
public class LiftingHold {

    private final Holds holds;
    private final Withholding withholding;
    private final ReleasedFacts released;
    private final Event<NewRelease> newRelease;
    private final Audit audit;
    private final Clock clock;

    LiftingHold(
            Holds holds,
            Withholding withholding,
            ReleasedFacts released,
            Event<NewRelease> newRelease,
            Audit audit,
            Clock clock) {
        this.holds = holds;
        this.withholding = withholding;
        this.released = released;
        this.newRelease = newRelease;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Hold review(UUID id, long version, Instant nextReview) {
        Hold hold = lock(id, version);
        hold.review(Moments.of(nextReview));
        audit.did("hold.reviewed", "hold/" + id, Map.of());
        return hold;
    }

    /** Proposes, or lifts what another person proposed to lift: what it kept back is on the page again. */
    @Transactional
    public Hold lift(UUID id, long version, String reason, String by) {
        Instant now = Moments.now(clock);
        // Before the hold itself, as when one is placed.
        long sequence = released.begin(now);
        Hold hold = lock(id, version);
        if (hold.lift(reason, by, now)) {
            putBack(id);
            audit.did("hold.lifted", "hold/" + id, Map.of());
        } else {
            audit.did("hold.lift-proposed", "hold/" + id, Map.of());
        }
        newRelease.fire(new NewRelease(sequence));
        return hold;
    }

    /** Everything comes back in the opposite order in which it went; what other holds cover goes again. */
    private void putBack(UUID lifted) {
        List<HoldInForce> others = holds.inForce();
        Stream.concat(others.stream().map(held -> held.hold().id()), Stream.of(lifted))
                .sorted(Comparator.reverseOrder())
                .forEach(withholding::restore);
        others.forEach(withholding::withhold);
    }

    private Hold lock(UUID id, long version) {
        Hold hold = holds.lock(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, hold.version(), HoldView.of(hold));
        return hold;
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no hold " + id + ".");
    }
}
