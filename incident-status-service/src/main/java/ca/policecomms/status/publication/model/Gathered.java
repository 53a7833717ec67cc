package ca.policecomms.status.publication.model;

import ca.policecomms.status.component.model.Alternate;
import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.IncidentUpdate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A publication with everything it gathers, as it is now.
 *
 * @param updates in the order in which they were written
 * @param incidents of the updates, by id
 * @param components of the publication and of its alternates, by id
 * @param parts in the order in which the publication lists them
 */
public record Gathered(
        Publication publication,
        List<IncidentUpdate> updates,
        Map<UUID, Incident> incidents,
        Map<UUID, Component> components,
        List<Alternate> alternates,
        List<Part> parts) {

    /** Everyone who wrote a part of what is not public yet. */
    public Set<String> contributors() {
        Set<String> people = new TreeSet<>(publication.authors());
        updates.forEach(update -> people.addAll(update.authors()));
        incidents.values().forEach(incident -> people.addAll(incident.authors()));
        components.values().forEach(component -> people.addAll(component.authors()));
        alternates.forEach(alternate -> people.addAll(alternate.authors()));
        parts.forEach(part -> people.addAll(part.authors()));
        return people;
    }

    /** Ids of all that it would show. */
    public Set<UUID> subjects() {
        Set<UUID> ids = new HashSet<>(incidents.keySet());
        ids.addAll(components.keySet());
        updates.forEach(update -> ids.add(update.id()));
        alternates.forEach(alternate -> ids.add(alternate.id()));
        parts.forEach(part -> ids.addAll(part.subjects()));
        return ids;
    }

    public boolean empty() {
        return updates.isEmpty() && publication.components().isEmpty() && alternates.isEmpty() && parts.isEmpty();
    }
}
