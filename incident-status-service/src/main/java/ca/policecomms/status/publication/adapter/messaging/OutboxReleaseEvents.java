package ca.policecomms.status.publication.adapter.messaging;

import ca.policecomms.commons.outbox.Outbox;
import ca.policecomms.commons.outbox.OutboxEvent;
import ca.policecomms.status.StatusConfig;
import ca.policecomms.status.component.model.Alternate;
import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.IncidentAct;
import ca.policecomms.status.incident.model.IncidentUpdate;
import ca.policecomms.status.publication.adapter.messaging.StatusEvents.AlternateTold;
import ca.policecomms.status.publication.adapter.messaging.StatusEvents.ComponentChanged;
import ca.policecomms.status.publication.adapter.messaging.StatusEvents.ComponentTold;
import ca.policecomms.status.publication.adapter.messaging.StatusEvents.IncidentBackfilled;
import ca.policecomms.status.publication.adapter.messaging.StatusEvents.IncidentCorrected;
import ca.policecomms.status.publication.adapter.messaging.StatusEvents.IncidentTold;
import ca.policecomms.status.publication.adapter.messaging.StatusEvents.NextUpdate;
import ca.policecomms.status.publication.model.Correction;
import ca.policecomms.status.publication.model.CorrectionKind;
import ca.policecomms.status.publication.model.Release;
import ca.policecomms.status.publication.model.ReleaseEvents;
import ca.policecomms.status.publication.model.ReleaseMoment;
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
        release.told().stream().filter(told -> told.act() != null).forEach(told -> events.add(told(release, told)));
        release.changed().forEach(changed -> events.add(component(release, changed)));
        if (!events.isEmpty()) {
            outbox.append(events.toArray(OutboxEvent[]::new));
        }
    }

    @Override
    public void publish(Correction correction, IncidentUpdate update, Incident incident, ReleaseMoment moment) {
        IncidentCorrected body = new IncidentCorrected(
                incident.code(),
                incident.number(),
                url("incidents/" + incident.code()),
                moment.at(),
                moment.sequence(),
                update.id(),
                correction.act() == CorrectionKind.RETRACTION ? null : correction.body(),
                correction.reason());
        String type = correction.act() == CorrectionKind.RETRACTION
                ? "status.incident.retracted.v1"
                : "status.incident.corrected.v1";
        outbox.append(event(type, incident.id(), incident.nextEvent(), moment.at(), body));
    }

    private OutboxEvent told(Release release, Release.Told told) {
        return told.act() == IncidentAct.BACKFILLED ? backfilled(release, told) : incident(release, told);
    }

    private OutboxEvent backfilled(Release release, Release.Told told) {
        Incident incident = told.incident();
        IncidentBackfilled body = new IncidentBackfilled(
                incident.code(),
                incident.number(),
                url("incidents/" + incident.code()),
                release.at(),
                release.sequence(),
                told.update().id(),
                null,
                release.toFollow().title(incident.title()),
                incident.impact().toString(),
                incident.startedAt(),
                incident.resolvedAt());
        return event("status.incident.backfilled.v1", incident.id(), incident.nextEvent(), release.at(), body);
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
                release.toFollow().title(incident.title()),
                release.toFollow().body(update.body()),
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
