package ca.policecomms.status.publication.adapter.messaging;

import ca.policecomms.commons.outbox.Outbox;
import ca.policecomms.commons.outbox.OutboxEvent;
import ca.policecomms.status.StatusConfig;
import ca.policecomms.status.component.model.Alternate;
import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.IncidentUpdate;
import ca.policecomms.status.publication.adapter.messaging.StatusEvents.AlternateTold;
import ca.policecomms.status.publication.adapter.messaging.StatusEvents.ComponentChanged;
import ca.policecomms.status.publication.adapter.messaging.StatusEvents.ComponentTold;
import ca.policecomms.status.publication.adapter.messaging.StatusEvents.IncidentTold;
import ca.policecomms.status.publication.adapter.messaging.StatusEvents.NextUpdate;
import ca.policecomms.status.publication.model.Release;
import ca.policecomms.status.publication.model.ReleaseEvents;
import ca.policecomms.status.released.model.AffectedComponent;
import ca.policecomms.status.wording.model.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Sends the facts of a release through the outbox: they are in Kafka if, and only if, the release took place. */
@ApplicationScoped
class OutboxReleaseEvents implements ReleaseEvents {

    private final Outbox outbox;
    private final String origin;

    OutboxReleaseEvents(Outbox outbox, StatusConfig config) {
        this.outbox = outbox;
        this.origin = config.publicUrl().toString();
    }

    @Override
    public void publish(Release release) {
        List<OutboxEvent> events = new ArrayList<>();
        release.told().forEach(told -> events.add(incident(release, told)));
        release.changed().forEach(changed -> events.add(component(release, changed)));
        if (!events.isEmpty()) {
            outbox.append(events.toArray(OutboxEvent[]::new));
        }
    }

    private OutboxEvent incident(Release release, Release.Told told) {
        Incident incident = told.incident();
        IncidentUpdate update = told.update();
        List<ComponentTold> components = new ArrayList<>();
        for (int i = 0; i < told.affected().size(); i++) {
            AffectedComponent affected = told.affected().get(i);
            components.add(new ComponentTold(
                    affected.code(),
                    affected.name(),
                    told.groups().get(i),
                    affected.oldStatus().toString(),
                    affected.newStatus().toString()));
        }
        IncidentTold body = new IncidentTold(
                incident.code(),
                incident.number(),
                url("incidents/" + incident.code()),
                release.at(),
                release.sequence(),
                update.id(),
                incident.title(),
                update.body(),
                update.phase().toString(),
                update.phase().wire().toString(),
                update.impact().toString(),
                components,
                told.emergencyAffected(),
                new NextUpdate(update.nextUpdateAt(), update.nextUpdateAt() == null),
                update.displayAt());
        String type = "status.incident." + told.act().name().toLowerCase(Locale.ROOT) + ".v1";
        return event(type, incident.id(), incident.nextEvent(), release.at(), body);
    }

    private OutboxEvent component(Release release, Release.Changed changed) {
        Component component = changed.component();
        Alternate alternate = changed.alternate();
        ComponentChanged body = new ComponentChanged(
                component.code(),
                changed.cause() == null ? null : changed.cause().number(),
                url(""),
                release.at(),
                release.sequence(),
                component.name(),
                component.group().code(),
                component.emergency(),
                changed.old().toString(),
                component.status().toString(),
                component.since(),
                alternate == null
                        ? null
                        : new AlternateTold(
                                alternate.kind().toString(),
                                alternate.coverage() == null
                                        ? null
                                        : alternate.coverage().toString(),
                                alternate.publicWording()));
        return event("status.component.changed.v1", component.id(), component.nextEvent(), release.at(), body);
    }

    private static OutboxEvent event(String type, UUID aggregate, long version, Instant at, Object body) {
        return new OutboxEvent(StatusEvents.TOPIC, type, aggregate, version, at, body, true);
    }

    private Bilingual url(String rest) {
        return new Bilingual(origin + "/status/en/" + rest, origin + "/status/fr/" + rest);
    }
}
