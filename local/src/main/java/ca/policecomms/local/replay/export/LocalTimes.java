package ca.policecomms.local.replay.export;

import ca.policecomms.local.replay.mapping.ColumnMapping;
import ca.policecomms.local.replay.mapping.MappingProblem;
import ca.policecomms.local.replay.plan.FileTime;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Reads the local times of a file. */
public final class LocalTimes {
    private final DateTimeFormatter format;
    private final ZoneId zone;

    public LocalTimes(ColumnMapping.Times times) {
        try {
            this.format = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(times.format())
                    .toFormatter(Locale.forLanguageTag(times.locale()));
            this.zone = ZoneId.of(times.zone());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MappingProblem("The mapping's times are not understood: " + e.getMessage(), e);
        }
    }

    /**
     * Of a local time that occurred twice the earlier reading is taken, and of one that a clock change left out the one
     * after the change; both are marked as ambiguous, so that nobody takes them for certain.
     *
     * @return empty for an empty text
     */
    public Optional<FileTime> read(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.parse(text.strip(), format);
            boolean once = zone.getRules().getValidOffsets(local).size() == 1;
            return Optional.of(
                    new FileTime(local.atZone(zone).withEarlierOffsetAtOverlap().toInstant(), !once));
        } catch (DateTimeParseException e) {
            throw new MappingProblem("'" + text + "' is not a time as the mapping writes it.", e);
        }
    }
}
