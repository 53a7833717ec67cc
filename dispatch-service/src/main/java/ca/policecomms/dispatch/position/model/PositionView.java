package ca.policecomms.dispatch.position.model;

import ca.policecomms.dispatch.catalogue.model.Label;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A position as its readers see it.
 *
 * @param member and what follows: null while nobody is signed on
 */
public record PositionView(
        UUID id,
        String code,
        long version,
        Label label,
        List<String> roles,
        PositionState state,
        String member,
        String memberName,
        String role,
        Instant signedOnAt,
        Instant shiftEndsAt) {

    public static PositionView of(Position position) {
        return new PositionView(
                position.id(),
                position.code(),
                position.version(),
                position.label(),
                position.roles(),
                position.state(),
                position.member(),
                position.memberName(),
                position.role(),
                position.signedOnAt(),
                position.shiftEndsAt());
    }
}
