package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.wording.model.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Times as people in the agency's zone read them, with the zone said. */
record PageTimes(ZoneId zone, Language language) {

    private static final DateTimeFormatter EN =
            DateTimeFormatter.ofPattern("MMMM d, uuuu, h:mm a z", Language.EN.locale());
    private static final DateTimeFormatter FR = french(" MMMM uuuu 'à' H'\u00a0h\u00a0'mm z");
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("MMMM d", Language.EN.locale());
    private static final DateTimeFormatter DAY_FR = french(" MMMM");

    /** The first of a month is an ordinal, all other days are not. */
    private static DateTimeFormatter french(String afterDay) {
        Map<Long, String> days = LongStream.rangeClosed(1, 31)
                .boxed()
                .collect(Collectors.toMap(day -> day, day -> day == 1 ? "1er" : Long.toString(day)));
        return new DateTimeFormatterBuilder()
                .appendText(ChronoField.DAY_OF_MONTH, days)
                .appendPattern(afterDay)
                .toFormatter(Language.FR.locale());
    }

    String text(Instant time) {
        return (language == Language.EN ? EN : FR).format(time.atZone(zone));
    }

    String day(LocalDate date) {
        return (language == Language.EN ? DAY_EN : DAY_FR).format(date);
    }

    String month(YearMonth month) {
        String name =
                DateTimeFormatter.ofPattern("LLLL uuuu", language.locale()).format(month);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** {@code 2 h 05 min}; less than a minute counts as one. */
    String length(Duration time) {
        long minutes = time.isZero() ? 0 : Math.max(1, time.toMinutes());
        return minutes < 60
                ? minutes + "\u00a0min"
                : minutes / 60 + "\u00a0h\u00a0" + (minutes % 60 < 10 ? "0" : "") + minutes % 60 + "\u00a0min";
    }

    YearMonth monthOf(Instant time) {
        return YearMonth.from(time.atZone(zone));
    }

    /** For the attribute {@code datetime}. */
    String iso(Instant time) {
        ZonedDateTime local = time.atZone(zone).truncatedTo(ChronoUnit.SECONDS);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local);
    }
}
