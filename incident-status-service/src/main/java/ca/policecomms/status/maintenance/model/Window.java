package ca.policecomms.status.maintenance.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When maintenance takes place; the end is after the start. */
@Embeddable
public record Window(
        @Column(name = "scheduled_for") Instant start,
        @Column(name = "scheduled_until") Instant end) {

    public boolean overlaps(Window other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** Moved to another start, as long by the clock on the wall: an hour more or less when the clocks change. */
    public Window at(ZonedDateTime newStart) {
        ZoneId zone = newStart.getZone();
        Duration byTheWall = Duration.between(
                start.atZone(zone).toLocalDateTime(), end.atZone(zone).toLocalDateTime());
        return new Window(
                newStart.toInstant(),
                newStart.toLocalDateTime().plus(byTheWall).atZone(zone).toInstant());
    }

    /** @throws ProblemException 400 {@code invalid-request} when the end is not after the start */
    public void requireOrder() {
        if (!end.isAfter(start)) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "The window ends after it starts.")
                    .violation("scheduledUntil", "must be after scheduledFor");
        }
    }
}
