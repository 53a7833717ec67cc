package ca.policecomms.dispatch.absence.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An absence as readers see it.
 *
 * @param to last date, included
 * @param shortfallAccepted acknowledged although a shift falls below the minimum
 */
public record AbsenceView(
        UUID id,
        long version,
        UUID memberId,
        AbsenceKind kind,
        LocalDate from,
        LocalDate to,
        AbsenceState state,
        Instant requestedAt,
        Instant decidedAt,
        String decidedBy,
        boolean shortfallAccepted,
        String reason) {}
