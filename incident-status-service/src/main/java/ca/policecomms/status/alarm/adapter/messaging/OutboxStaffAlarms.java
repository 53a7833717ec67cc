package ca.policecomms.status.alarm.adapter.messaging;

import ca.policecomms.commons.outbox.Outbox;
import ca.policecomms.commons.outbox.OutboxEvent;
import ca.policecomms.status.alarm.model.StaffAlarm;
import ca.policecomms.status.alarm.model.StaffAlarms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

@ApplicationScoped
class OutboxStaffAlarms implements StaffAlarms {

    private static final String TOPIC = "status.incidents.v1";

    /** Bodies of {@code status.promise.missed.v1}, {@code status.deadline.*.v1} and {@code status.probe.proposed.v1}. */
    record Alarm(String kind, UUID subjectId, UUID incidentId, String code, String number, Instant dueAt, Instant at) {}

    private final Outbox outbox;

    OutboxStaffAlarms(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void raise(StaffAlarm alarm) {
        String type = "status." + alarm.type().name().toLowerCase(Locale.ROOT).replace('_', '.') + ".v1";
        Alarm body = new Alarm(
                alarm.kind(),
                alarm.subject(),
                alarm.incidentId(),
                alarm.code(),
                alarm.number(),
                alarm.dueAt(),
                alarm.at());
        outbox.append(new OutboxEvent(TOPIC, type, alarm.subject(), alarm.version(), alarm.at(), body, true));
    }
}
