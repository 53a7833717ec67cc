package ca.policecomms.status.incident.application;

import ca.policecomms.status.StatusConfig;
import ca.policecomms.status.alarm.model.DueWork;
import ca.policecomms.status.alarm.model.StaffAlarm;
import ca.policecomms.status.alarm.model.StaffAlarms;
import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.Incidents;
import ca.policecomms.status.wording.model.Moments;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells staff when the public waits for promised news, or when nothing was said of an open incident for long. */
@ApplicationScoped
class WatchingPromises implements DueWork {

    private final Incidents incidents;
    private final StaffAlarms alarms;
    private final Duration silence;
    private final Clock clock;

    WatchingPromises(Incidents incidents, StaffAlarms alarms, StatusConfig config, Clock clock) {
        this.incidents = incidents;
        this.alarms = alarms;
        this.silence = config.silentAfter();
        this.clock = clock;
    }

    @Override
    public boolean doOne() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = Moments.now(clock);
            Optional<Incident> waiting = incidents.claimUnkept(now, now.minus(silence));
            waiting.ifPresent(incident -> alarm(incident, now));
            return waiting.isPresent();
        });
    }

    private void alarm(Incident incident, Instant now) {
        boolean promised =
                incident.promisedAt() != null && !incident.promisedAt().isAfter(now);
        alarms.raise(new StaffAlarm(
                StaffAlarm.Type.PROMISE_MISSED,
                promised ? "next-update" : "silence",
                incident.id(),
                incident.nextEvent(),
                incident.id(),
                incident.code(),
                incident.number(),
                promised ? incident.promisedAt() : incident.toldAt().plus(silence),
                now));
        incident.promiseAlarmed(now);
    }
}
