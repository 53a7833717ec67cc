package ca.policecomms.dispatch.assignment.application;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.unit.application.ActingForUnit;
import ca.policecomms.dispatch.unit.application.ManagingUnit;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Somebody heard from a unit: its safety check is answered and starts again (requirement D33). */
@ApplicationScoped
public class CheckingIn {
    private final Units units;
    private final ActingForUnit acting;
    private final WatchingUnit watching;
    private final RecordingFacts recording;

    CheckingIn(Units units, ActingForUnit acting, WatchingUnit watching, RecordingFacts recording) {
        this.units = units;
        this.acting = acting;
        this.watching = watching;
        this.recording = recording;
    }

    /**
     * Needs no version: the word of a unit is never stale.
     *
     * @throws ProblemException 404; 403 {@code role-forbidden} for somebody else's unit
     */
    @Transactional
    public Unit checkIn(UUID id, Stamp stamp) {
        Unit unit = units.lock(List.of(id)).stream().findFirst().orElseThrow(() -> ManagingUnit.missing(id));
        acting.requireConsoleOrCrew(unit);
        UUID active = watching.watch(unit, stamp).map(Assignment::id).orElse(null);
        recording.record(unit, stamp, unit.checkIn(active));
        return unit;
    }
}
