package ca.policecomms.dispatch.handover.model;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that goes on when people change: codes, ids and times only.
 *
 * @param id of the call, transfer or BOLO; of a timer what it is about
 * @param label what people call it: a call's number, a timer's kind, an agency
 * @param priority of a call; null for others
 * @param since when it began; null where that is not known
 * @param dueAt when something happens by itself, or it lapses; null for never
 */
public record OpenItem(
        OpenItemKind kind,
        UUID id,
        UUID callId,
        String label,
        String typeCode,
        String state,
        Integer priority,
        String division,
        Instant since,
        Instant dueAt) {}
