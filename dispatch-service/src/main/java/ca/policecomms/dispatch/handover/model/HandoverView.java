package ca.policecomms.dispatch.handover.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A hand-over as readers see it.
 *
 * @param takenAt when the items were open
 * @param counts of the items by kind
 */
public record HandoverView(
        UUID id,
        long version,
        String position,
        String role,
        String member,
        String memberName,
        HandoverState state,
        String notes,
        Instant takenAt,
        Map<OpenItemKind, Long> counts,
        List<OpenItem> items,
        Instant acknowledgedAt,
        String acknowledgedBy,
        String acknowledgedByName) {}
