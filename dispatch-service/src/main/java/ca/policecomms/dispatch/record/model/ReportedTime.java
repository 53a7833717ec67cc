package ca.policecomms.dispatch.record.model;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * What a command says of its own time, and of the right to give it.
 *
 * @param occurredAt when it happened; null means now
 * @param lateReason required when that is more than 60 seconds ago
 * @param timeUnknown it is known to have happened, but not when
 * @param flags what the reporter found odd about the time
 * @param overrideReason why a supervisor acts without being signed on to a position; null where that is not the case
 */
public record ReportedTime(
        Instant occurredAt,
        @Size(max = 200) String lateReason,
        Source source,
        Boolean timeUnknown,
        @Size(max = 5) List<@NotNull @Pattern(regexp = "[A-Z_]{1,40}") String> flags,
        @Size(max = 200) @Pattern(regexp = "(?s).*\\S.*") String overrideReason) {

    public static final ReportedTime NOW = new ReportedTime(null, null, null, false, List.of());

    public ReportedTime(Instant occurredAt, String lateReason, Source source, Boolean timeUnknown, List<String> flags) {
        this(occurredAt, lateReason, source, timeUnknown, flags, null);
    }

    /** It is known that it happened, and not when. */
    public boolean withoutTime() {
        return Boolean.TRUE.equals(timeUnknown);
    }
}
