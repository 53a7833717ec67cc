package ca.policecomms.status.notification.application;

import ca.policecomms.status.alarm.model.DueWork;
import ca.policecomms.status.alarm.model.StaffAlarm;
import ca.policecomms.status.alarm.model.StaffAlarms;
import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.Incidents;
import ca.policecomms.status.notification.model.Notification;
import ca.policecomms.status.notification.model.Notifications;
import ca.policecomms.status.wording.model.Moments;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Tells staff once when a deadline comes near, and once when it has passed. */
@ApplicationScoped
class WatchingDeadlines implements DueWork {

    private final Notifications notifications;
    private final Incidents incidents;
    private final StaffAlarms alarms;
    private final Clock clock;

    WatchingDeadlines(Notifications notifications, Incidents incidents, StaffAlarms alarms, Clock clock) {
        this.notifications = notifications;
        this.incidents = incidents;
        this.alarms = alarms;
        this.clock = clock;
    }

    @Override
    public boolean doOne() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = Moments.now(clock);
            Optional<Notification> late = notifications.claimLate(now);
            late.ifPresent(notification -> alarm(notification, now));
            return late.isPresent();
        });
    }

    private void alarm(Notification notification, Instant now) {
        Incident incident = incidents.find(notification.incidentId()).orElseThrow();
        boolean missed = notification.overdue(now);
        alarms.raise(new StaffAlarm(
                missed ? StaffAlarm.Type.DEADLINE_MISSED : StaffAlarm.Type.DEADLINE_APPROACHED,
                "notification",
                notification.id(),
                notification.nextEvent(),
                incident.id(),
                incident.code(),
                incident.number(),
                notification.dueAt() == null ? notification.targetAt() : notification.dueAt(),
                now));
        if (missed) {
            notification.missed(now);
        } else {
            notification.approached(now);
        }
    }
}
