package ca.policecomms.dispatch.call.model;

import java.time.Instant;
import java.util.UUID;

/** What is shown in a list of another call. Degrees are WGS 84. */
public record CallSummary(
        UUID id,
        String number,
        CallState state,
        String typeCode,
        Integer priority,
        Instant receivedAt,
        String locationText,
        Double latitude,
        Double longitude) {}
