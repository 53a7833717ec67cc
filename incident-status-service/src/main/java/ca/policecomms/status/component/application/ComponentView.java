package ca.policecomms.status.component.application;

import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.component.model.ComponentKind;
import ca.policecomms.status.component.model.ComponentState;
import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

public record ComponentView(
        UUID id,
        long version,
        String code,
        ComponentState state,
        ComponentKind kind,
        Bilingual name,
        Bilingual description,
        String owner,
        UUID groupId,
        int position,
        boolean showcase,
        LocalDate startDate,
        Set<UUID> carries,
        ComponentStatus status,
        Instant since,
        Instant createdAt,
        Instant updatedAt,
        Instant retiredAt) {

    public static ComponentView of(Component c) {
        return new ComponentView(
                c.id(),
                c.version(),
                c.code(),
                c.state(),
                c.kind(),
                c.name(),
                c.description(),
                c.owner(),
                c.group().id(),
                c.position(),
                c.showcase(),
                c.startDate(),
                c.carries(),
                c.status(),
                c.since(),
                c.createdAt(),
                c.updatedAt(),
                c.retiredAt());
    }
}
