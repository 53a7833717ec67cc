package ca.policecomms.status.component.application;

import ca.policecomms.status.component.model.Alternate;
import ca.policecomms.status.component.model.AlternateKind;
import ca.policecomms.status.component.model.AlternateState;
import ca.policecomms.status.component.model.BackEntry;
import ca.policecomms.status.component.model.Coverage;
import ca.policecomms.status.component.model.StaffNotes;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.util.UUID;

public record AlternateView(
        UUID id,
        long version,
        UUID componentId,
        UUID incidentId,
        UUID publicationId,
        AlternateState state,
        AlternateKind kind,
        Coverage coverage,
        Bilingual publicWording,
        StaffNotes notes,
        Instant since,
        String startedBy,
        BackEntry backEntry,
        Instant endedAt) {

    public static AlternateView of(Alternate a) {
        return new AlternateView(
                a.id(),
                a.version(),
                a.componentId(),
                a.incidentId(),
                a.publicationId(),
                a.state(),
                a.kind(),
                a.coverage(),
                a.publicWording(),
                a.notes(),
                a.since(),
                a.startedBy(),
                a.backEntry(),
                a.endedAt());
    }
}
