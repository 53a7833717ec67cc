package ca.policecomms.status.hold.application;

import ca.policecomms.status.hold.model.Hold;
import ca.policecomms.status.hold.model.HoldState;
import ca.policecomms.status.hold.model.HoldSubject;
import java.time.Instant;
import java.util.UUID;

public record HoldView(
        UUID id,
        long version,
        HoldState state,
        HoldSubject subjectKind,
        UUID subjectId,
        String field,
        String reason,
        String authority,
        Instant reviewAt,
        String placedBy,
        Instant placedAt,
        String liftProposedBy,
        Instant liftProposedAt,
        String liftReason,
        String liftedBy,
        Instant liftedAt) {

    public static HoldView of(Hold h) {
        return new HoldView(
                h.id(),
                h.version(),
                h.state(),
                h.subjectKind(),
                h.subjectId(),
                h.field(),
                h.reason(),
                h.authority(),
                h.reviewAt(),
                h.placedBy(),
                h.placedAt(),
                h.liftProposedBy(),
                h.liftProposedAt(),
                h.liftReason(),
                h.liftedBy(),
                h.liftedAt());
    }
}
