package ca.policecomms.dispatch.handover.application;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.DispatchProblem;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.handover.model.Handovers;
import ca.policecomms.dispatch.position.model.LeavingRule;
import ca.policecomms.dispatch.position.model.Position;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A dispatcher leaves nothing open behind that relief has not acknowledged (requirement D43). */
@ApplicationScoped
public class RequiringHandover implements LeavingRule {
    /** An older one no longer tells how things are. */
    private static final Duration GOOD_FOR = Duration.ofHours(1);

    private final Handovers handovers;
    private final CollectingOpenItems open;
    private final Clock clock;

    RequiringHandover(Handovers handovers, CollectingOpenItems open, Clock clock) {
        this.handovers = handovers;
        this.open = open;
        this.clock = clock;
    }

    @Override
    public void check(Position position) {
        if (!Role.DISPATCHER.equals(position.role()) || !open.any()) {
            return;
        }
        Instant since = clock.instant().minus(GOOD_FOR);
        Instant from = position.signedOnAt().isAfter(since) ? position.signedOnAt() : since;
        if (!handovers.acknowledged(position.member(), position.code(), from)) {
            throw ProblemException.of(
                            DispatchProblem.HANDOVER_REQUIRED,
                            "Hand over what is open, and have relief acknowledge it.")
                    .with("position", position.code());
        }
    }
}
