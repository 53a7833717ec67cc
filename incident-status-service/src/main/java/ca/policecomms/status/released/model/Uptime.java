package ca.policecomms.status.released.model;

import ca.policecomms.status.component.model.ComponentStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How well a component worked on each of the last days, from its released history. A major outage counts whole, a partial
 * one 30 %; maintenance and degraded performance do not count.
 *
 * @param days oldest first, today last
 * @param share of the known time, 0 to 1; 1 when nothing is known yet
 */
public record Uptime(List<Day> days, double share) {

    public static final int DAYS = 90;

    private static final double PARTIAL = 0.3;

    private record Span(ComponentStatus status, Instant from, Instant to) {}

    /**
     * @param changes of this component, in any order
     * @param now end of what is known
     */
    public static Uptime of(ReleasedComponent component, List<ReleasedChange> changes, Instant now, ZoneId zone) {
        List<Span> spans = spans(component, changes, now, zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        List<Day> days = new ArrayList<>();
        double lost = 0;
        double known = 0;
        for (LocalDate date = today.minusDays(DAYS - 1L); !date.isAfter(today); date = date.plusDays(1)) {
            Instant begin = date.atStartOfDay(zone).toInstant();
            Instant end = earlier(date.plusDays(1).atStartOfDay(zone).toInstant(), now);
            Day day = day(date, begin, end, spans);
            days.add(day);
            lost += day.major().toSeconds() + PARTIAL * day.partial().toSeconds();
            known += time(spans, begin, end, null).toSeconds();
        }
        return new Uptime(List.copyOf(days), known == 0 ? 1 : 1 - lost / known);
    }

    private static Day day(LocalDate date, Instant begin, Instant end, List<Span> spans) {
        ComponentStatus worst = spans.stream()
                .filter(span -> span.from().isBefore(end) && span.to().isAfter(begin))
                .map(Span::status)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Day(
                date,
                worst,
                time(spans, begin, end, ComponentStatus.PARTIAL_OUTAGE),
                time(spans, begin, end, ComponentStatus.MAJOR_OUTAGE));
    }

    private static List<Span> spans(
            ReleasedComponent component, List<ReleasedChange> changes, Instant now, ZoneId zone) {
        List<ReleasedChange> ordered = changes.stream()
                .sorted(Comparator.comparing(ReleasedChange::since))
                .toList();
        Instant from = component.startDate() == null
                ? component.createdAt()
                : component.startDate().atStartOfDay(zone).toInstant();
        ComponentStatus status =
                ordered.isEmpty() ? component.status() : ordered.getFirst().from();
        List<Span> spans = new ArrayList<>();
        for (ReleasedChange change : ordered) {
            if (change.since().isAfter(from)) {
                spans.add(new Span(status, from, earlier(change.since(), now)));
                from = change.since();
            }
            status = change.to();
        }
        if (from.isBefore(now)) {
            spans.add(new Span(status, from, now));
        }
        return spans;
    }

    private static Duration time(List<Span> spans, Instant begin, Instant end, ComponentStatus only) {
        Duration sum = Duration.ZERO;
        for (Span span : spans) {
            Instant from = span.from().isAfter(begin) ? span.from() : begin;
            Instant to = earlier(span.to(), end);
            if ((only == null || span.status() == only) && from.isBefore(to)) {
                sum = sum.plus(Duration.between(from, to));
            }
        }
        return sum;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
