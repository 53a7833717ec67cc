package ca.policecomms.dispatch.unit.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.record.model.Source;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.UnitPosition;
import ca.policecomms.dispatch.unit.model.UnitPositions;
import ca.policecomms.dispatch.unit.model.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A unit says where it is, or a dispatcher heard it. Waits for no command on the unit. */
@ApplicationScoped
public class ReportingPosition {
    private static final Duration AHEAD = Duration.ofSeconds(60);

    private final Units units;
    private final UnitPositions positions;
    private final ActingForUnit acting;
    private final Clock clock;

    ReportingPosition(Units units, UnitPositions positions, ActingForUnit acting, Clock clock) {
        this.units = units;
        this.positions = positions;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * @param at when it was there, null for now
     * @param source null for the unit's own terminal, or the console
     * @return the newest position known, which may be a newer one
     * @throws ProblemException 403, 404; 422 {@code rule-violated} for a time more than 60 s ahead
     */
    @Transactional
    public UnitPosition report(
            UUID unitId, double latitude, double longitude, Double accuracyM, Instant at, Source source) {
        Unit unit = units.find(unitId).orElseThrow(() -> ManagingUnit.missing(unitId));
        acting.requireConsoleOrCrew(unit);
        Instant now = clock.instant();
        Instant when = at == null ? now : at;
        if (when.isAfter(now.plus(AHEAD)) || when.isBefore(Instant.EPOCH)) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "The reported time is impossible.")
                    .violation("at", "1970 to 60 seconds ahead of the service's clock")
                    .with("rule", "D54");
        }
        Source from = source != null ? source : acting.isCrew(unit) ? Source.MDT : Source.CONSOLE;
        positions.report(new UnitPosition(unitId, latitude, longitude, accuracyM, when, now, from));
        return positions.of(unitId).orElseThrow();
    }
}
