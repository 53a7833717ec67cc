package ca.policecomms.status.offline.model;

import ca.policecomms.status.component.model.AlternateKind;
import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.incident.model.Impact;
import ca.policecomms.status.incident.model.Phase;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What two enrolled people tell the public while nothing but a replica of the page is alive. It is shown over what was
 * released until an approver has replaced it by an ordinary publication.
 *
 * @param base edition it was written for; it is taken while exactly that is shown
 * @param code of its incident, derived from its id
 */
public record OfflineNotice(
        UUID id,
        String code,
        Base base,
        Instant writtenAt,
        Bilingual title,
        Bilingual body,
        Phase phase,
        Impact impact,
        List<Change> components) {

    public record Base(long term, long sequence, long number) {}

    /** @param alternate how the public is served meanwhile; null while it works */
    public record Change(String component, ComponentStatus status, Alternate alternate) {}

    public record Alternate(AlternateKind kind, Bilingual wording) {}
}
