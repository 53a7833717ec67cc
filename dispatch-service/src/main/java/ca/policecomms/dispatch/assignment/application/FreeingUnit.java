package ca.policecomms.dispatch.assignment.application;

import ca.policecomms.dispatch.assignment.model.Anomaly;
import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.unit.application.WhenFree;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.UnitStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What becomes of a unit when one of its assignments ends (requirement D25). */
@ApplicationScoped
class FreeingUnit implements WhenFree {
    private final Assignments assignments;
    private final RecordingFacts facts;
    private final TellingOtherCall telling;
    private final WatchingUnit watching;

    FreeingUnit(Assignments assignments, RecordingFacts facts, TellingOtherCall telling, WatchingUnit watching) {
        this.assignments = assignments;
        this.facts = facts;
        this.telling = telling;
        this.watching = watching;
    }

    /**
     * The unit turns to its next dispatched assignment; without one it is available, and the dispatcher is offered the
     * next call that it is kept for.
     *
     * @param unit with its row locked
     * @param importId of the call, null for a live one
     */
    void after(Assignment ended, Unit unit, UUID importId, boolean wasActive, Stamp stamp) {
        flagOverlaps(ended, importId);
        assignments.flush();
        boolean worked = wasActive && unit.status() == UnitStatus.COMMITTED;
        if (worked) {
            turn(ended, unit, stamp);
        }
        if (unit.status().dispatchable()) {
            offerNext(unit, worked, stamp);
        }
    }

    private void turn(Assignment ended, Unit unit, Stamp stamp) {
        Optional<Assignment> next = assignments.openOfUnit(unit.id()).stream()
                .filter(open -> open.state().isUnderWay())
                .findFirst();
        if (next.isPresent()) {
            next.get().focus(true);
            telling.turned(next.get(), stamp);
            watching.watch(unit, stamp);
        } else {
            facts.record(unit, stamp.bySystem(), unit.free(ended.id(), stamp));
            watching.stop(unit);
        }
    }

    @Override
    public void free(Unit unit, Stamp stamp) {
        offerNext(unit, true, stamp);
    }

    /** @param justFreed whether it is free since now: what was offered before is offered again */
    private void offerNext(Unit unit, boolean justFreed, Stamp stamp) {
        assignments
                .nextStacked(unit.id())
                .filter(next -> justFreed || next.offeredAt() == null)
                .ifPresent(next -> {
                    next.offer(stamp);
                    telling.offered(next, stamp);
                });
    }

    /** A unit that was sent elsewhere before this assignment ended: real, so kept and flagged. */
    private void flagOverlaps(Assignment ended, UUID importId) {
        Instant from = ended.milestones().dispatchedAt();
        Instant until = ended.milestones().endedAt();
        if (from != null && until != null && from.isBefore(until)) {
            assignments.ofUnitSentBetween(ended.unitId(), importId, from, until).stream()
                    .filter(other -> !other.id().equals(ended.id()))
                    .forEach(other -> other.flag(Anomaly.OVERLAP));
        }
    }
}
