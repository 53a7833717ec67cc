package ca.policecomms.status.notification.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.calendar.model.BusinessCalendar;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;

/**
 * How long there is.
 *
 * @param amount null for as soon as feasible, which has no end that could be counted; else 1 to 10,000
 * @param unit null for as soon as feasible
 */
@Embeddable
public record DeadlineClock(
        @Enumerated(EnumType.STRING) @Column(name = "clock_kind")
        Kind kind,

        @Column(name = "clock_amount") Integer amount,

        @Enumerated(EnumType.STRING) @Column(name = "clock_unit")
        Unit unit) {

    public enum Kind {
        AS_SOON_AS_FEASIBLE,
        FIXED
    }

    public enum Unit {
        HOURS,
        BUSINESS_DAYS
    }

    /** @throws ProblemException 400 {@code invalid-request} when amount and unit do not fit the kind */
    public void requireWhole() {
        boolean fixed = kind == Kind.FIXED;
        if (fixed != (amount != null) || fixed != (unit != null)) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "The clock is not whole.")
                    .violation("clock", "must have amount and unit when fixed, and only then");
        }
    }

    /**
     * Hours are counted exactly, also across a change of the clocks; business days end with the day.
     *
     * @return null for as soon as feasible
     */
    public Instant due(Instant start, BusinessCalendar calendar) {
        if (kind == Kind.AS_SOON_AS_FEASIBLE) {
            return null;
        }
        return unit == Unit.HOURS ? start.plus(Duration.ofHours(amount)) : calendar.endOfBusinessDay(start, amount);
    }

    /** A deadline after a pause: as much time is left as there was. */
    public Instant resume(Instant due, Instant paused, Instant resumed, BusinessCalendar calendar) {
        if (due == null || kind == Kind.AS_SOON_AS_FEASIBLE || !paused.isBefore(due)) {
            return due;
        }
        if (unit == Unit.HOURS) {
            return due.plus(Duration.between(paused, resumed));
        }
        int left = calendar.businessDaysLeft(paused, due);
        // Paused on the last day: it goes on as the rest of the day on which it is resumed.
        return left == 0 ? calendar.endOfDay(resumed) : calendar.endOfBusinessDay(resumed, left);
    }
}
