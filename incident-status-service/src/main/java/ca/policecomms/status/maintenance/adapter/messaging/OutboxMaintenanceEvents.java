package ca.policecomms.status.maintenance.adapter.messaging;

import ca.policecomms.commons.outbox.Outbox;
import ca.policecomms.commons.outbox.OutboxEvent;
import ca.policecomms.status.StatusConfig;
import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.component.model.ComponentState;
import ca.policecomms.status.maintenance.model.Maintenance;
import ca.policecomms.status.maintenance.model.MaintenanceEvents;
import ca.policecomms.status.wording.model.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

@ApplicationScoped
class OutboxMaintenanceEvents implements MaintenanceEvents {

    private static final String TOPIC = "status.incidents.v1";

    record MaintenanceTold(
            String code,
            String number,
            Bilingual url,
            Instant releasedAt,
            long sequence,
            Bilingual title,
            Bilingual body,
            Instant scheduledFor,
            Instant scheduledUntil,
            List<ComponentTold> components) {}

    /** @param group code of the group, for routing */
    record ComponentTold(String code, Bilingual name, String group) {}

    private final Outbox outbox;
    private final String origin;

    OutboxMaintenanceEvents(Outbox outbox, StatusConfig config) {
        this.outbox = outbox;
        this.origin = config.publicUrl().toString();
    }

    @Override
    public void publish(
            Act act, Maintenance maintenance, List<Component> components, Bilingual body, long sequence, Instant at) {
        String path = "incidents/" + maintenance.code();
        MaintenanceTold told = new MaintenanceTold(
                maintenance.code(),
                maintenance.number(),
                new Bilingual(origin + "/status/en/" + path, origin + "/status/fr/" + path),
                at,
                sequence,
                maintenance.title(),
                body,
                maintenance.window().start(),
                maintenance.window().end(),
                components.stream()
                        .filter(component -> component.state() != ComponentState.DRAFT)
                        .map(c ->
                                new ComponentTold(c.code(), c.name(), c.group().code()))
                        .toList());
        String type = "status.maintenance." + act.name().toLowerCase(Locale.ROOT) + ".v1";
        outbox.append(new OutboxEvent(TOPIC, type, maintenance.id(), maintenance.nextEvent(), at, told, true));
    }
}
