package ca.policecomms.status.offline.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.StatusProblem;
import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.offline.model.OfflineNotice;
import ca.policecomms.status.offline.model.OfflineNotice.Base;
import ca.policecomms.status.offline.model.OfflineNotice.Change;
import ca.policecomms.status.offline.model.Overlay;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.snapshot.application.KeepingSnapshot;
import ca.policecomms.status.snapshot.model.Edition;
import ca.policecomms.status.snapshot.model.Renderer;
import ca.policecomms.status.snapshot.model.Replication;
import ca.policecomms.status.snapshot.model.SealedSnapshot;
import ca.policecomms.status.snapshot.model.Sealing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows an offline notice on this replica, and through it on all others, without the database. */
public class ApplyingNotice {

    private final KeepingSnapshot keeping;
    private final Sealing sealing;
    private final Renderer renderer;
    private final Replication replication;
    private final Clock clock;

    public ApplyingNotice(
            KeepingSnapshot keeping, Sealing sealing, Renderer renderer, Replication replication, Clock clock) {
        this.keeping = keeping;
        this.sealing = sealing;
        this.renderer = renderer;
        this.replication = replication;
        this.clock = clock;
    }

    /**
     * @throws ProblemException 409 {@code sequence-behind} when something else is shown than it was written for, which
     *     refuses a replay too; 409 {@code continuity-incomplete}; 400 for a component that is not on the page
     */
    public synchronized Edition apply(OfflineNotice notice) {
        SealedSnapshot shown = keeping.shown(Audience.PUBLIC);
        if (shown == null || !sealing.signs()) {
            throw ProblemException.of(
                    CommonProblem.RULE_VIOLATED, "This replica shows no release, or has no key to sign one with.");
        }
        Edition now = shown.edition();
        Base base = notice.base();
        if (base.term() != now.version().term()
                || base.sequence() != now.version().sequence()
                || base.number() != now.number()) {
            throw ProblemException.of(
                            StatusProblem.SEQUENCE_BEHIND, "The notice was written for another page than is shown now.")
                    .with("shown", now.version().term() + "." + now.version().sequence() + "." + now.number());
        }
        Instant at = clock.instant();
        Edition made = null;
        for (Audience audience : Audience.values()) {
            SealedSnapshot before = keeping.shown(audience);
            if (before != null) {
                Edition edition = show(audience, before, notice, at);
                made = audience == Audience.PUBLIC ? edition : made;
            }
        }
        return made;
    }

    private Edition show(Audience audience, SealedSnapshot before, OfflineNotice notice, Instant at) {
        ReleasedState state = sealing.state(before);
        if (audience == Audience.PUBLIC) {
            requireKnown(state, notice);
        }
        ReleasedState next = Overlay.over(state, notice);
        if (audience == Audience.PUBLIC) {
            requireContinuity(next);
        }
        Edition edition =
                new Edition(before.edition().version(), before.edition().number() + 1);
        SealedSnapshot sealed = sealing.seal(
                renderer.render(next, audience, at, List.of()),
                next,
                audience,
                edition,
                at,
                renderer.fingerprint(at),
                before.seal().hash(),
                before);
        keeping.offer(sealed);
        replication.publish(audience, sealing.pack(sealed));
        return edition;
    }

    private static void requireKnown(ReleasedState state, OfflineNotice notice) {
        Optional<String> unknown = notice.components().stream()
                .map(Change::component)
                .filter(code -> state.component(code).isEmpty())
                .findFirst();
        if (unknown.isPresent()) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "A component is not on the page.")
                    .violation("components", "must name components of the page");
        }
    }

    /** As at every release: nobody reads that something is out of order without a word on what to do meanwhile. */
    private static void requireContinuity(ReleasedState state) {
        boolean incomplete = state.components().stream()
                .anyMatch(component -> !component.status().operational()
                        && component.status() != ComponentStatus.UNDER_MAINTENANCE
                        && component.alternates().isEmpty());
        if (incomplete) {
            throw ProblemException.of(
                    StatusProblem.CONTINUITY_INCOMPLETE,
                    "A component that does not work needs an alternate, or an explicit none, with wording.");
        }
    }
}
