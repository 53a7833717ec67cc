package ca.policecomms.status.notification.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.status.Refusals;
import ca.policecomms.status.Samples;
import ca.policecomms.status.calendar.model.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeadlineClockTest {

    private static final DeadlineClock HOURS =
            new DeadlineClock(DeadlineClock.Kind.FIXED, 24, DeadlineClock.Unit.HOURS);
    private static final DeadlineClock DAYS =
            new DeadlineClock(DeadlineClock.Kind.FIXED, 3, DeadlineClock.Unit.BUSINESS_DAYS);
    private static final DeadlineClock SOON = new DeadlineClock(DeadlineClock.Kind.AS_SOON_AS_FEASIBLE, null, null);

    private final BusinessCalendar calendar =
            new BusinessCalendar(Samples.ZONE, year -> Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28)));

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Samples.ZONE).toInstant();
    }

    @Test
    @DisplayName("S27 24 hours are 24 hours, also when the clocks change meanwhile")
    void hours() {
        assertThat(HOURS.due(at("2026-10-31T20:00:00"), calendar)).isEqualTo(at("2026-11-01T19:00:00"));
        assertThat(HOURS.due(at("2027-03-13T20:00:00"), calendar)).isEqualTo(at("2027-03-14T21:00:00"));
    }

    @Test
    @DisplayName("S26 as soon as feasible has no end that could be counted")
    void feasible() {
        assertThat(SOON.due(Samples.EIGHT, calendar)).isNull();
        assertThat(SOON.resume(null, Samples.EIGHT, Samples.EIGHT.plusSeconds(5), calendar))
                .isNull();
    }

    @Test
    @DisplayName("S27 a pause gives back the time that was left: hours to the second, business days as days")
    void pauses() {
        Instant start = at("2026-12-21T09:00:00");
        Instant hoursDue = HOURS.due(start, calendar);
        assertThat(HOURS.resume(hoursDue, at("2026-12-21T12:00:00"), at("2026-12-26T12:00:00"), calendar))
                .isEqualTo(at("2026-12-27T09:00:00"));
        Instant daysDue = DAYS.due(start, calendar);
        assertThat(daysDue).isEqualTo(at("2026-12-25T00:00:00"));
        // Paused after one of three days; two are left, over Christmas and a weekend.
        assertThat(DAYS.resume(daysDue, at("2026-12-22T16:00:00"), at("2026-12-23T10:00:00"), calendar))
                .isEqualTo(at("2026-12-30T00:00:00"));
        // Paused on the last day: what is left is the day of the resumption.
        assertThat(DAYS.resume(daysDue, at("2026-12-24T16:00:00"), at("2026-12-29T10:00:00"), calendar))
                .isEqualTo(at("2026-12-30T00:00:00"));
        // Late already: a pause mends nothing.
        assertThat(DAYS.resume(daysDue, at("2026-12-26T16:00:00"), at("2026-12-29T10:00:00"), calendar))
                .isEqualTo(daysDue);
    }

    @Test
    @DisplayName("S26 a deadline of the law cites it and is called law; all else is a target")
    void law() {
        RuleText uncited = new RuleText("Notice", Basis.STATUTE, " ", SOON, null, null);
        Refusals.assertRefused(
                CommonProblem.INVALID_REQUEST, () -> new DeadlineRule(Ids.next(), uncited, Samples.EIGHT));
        RuleText half = new RuleText(
                "Notice", Basis.POLICY, null, new DeadlineClock(DeadlineClock.Kind.FIXED, 3, null), null, null);
        Refusals.assertRefused(CommonProblem.INVALID_REQUEST, () -> new DeadlineRule(Ids.next(), half, Samples.EIGHT));
        for (Basis basis : Basis.values()) {
            assertThat(basis.label()).isEqualTo(basis == Basis.STATUTE ? "law" : "target");
        }
    }
}
