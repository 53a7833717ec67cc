package ca.policecomms.status.released.model;

import ca.policecomms.status.component.model.ComponentKind;
import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** @param alternates in use, empty while it works */
public record ReleasedComponent(
        String code,
        ComponentKind kind,
        Bilingual name,
        Bilingual description,
        String group,
        int position,
        boolean showcase,
        LocalDate startDate,
        ComponentStatus status,
        Instant since,
        Instant createdAt,
        Instant updatedAt,
        List<ReleasedAlternate> alternates) {}
