package ca.policecomms.status.hold.application;

import ca.policecomms.status.alarm.model.DueWork;
import ca.policecomms.status.alarm.model.StaffAlarm;
import ca.policecomms.status.alarm.model.StaffAlarms;
import ca.policecomms.status.hold.model.Hold;
import ca.policecomms.status.hold.model.Holds;
import ca.policecomms.status.wording.model.Moments;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Reminds staff that a hold is to be reviewed. The hold itself stays in force. */
@ApplicationScoped
class RemindingOfHolds implements DueWork {

    private final Holds holds;
    private final StaffAlarms alarms;
    private final Clock clock;

    RemindingOfHolds(Holds holds, StaffAlarms alarms, Clock clock) {
        this.holds = holds;
        this.alarms = alarms;
        this.clock = clock;
    }

    @Override
    public boolean doOne() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = Moments.now(clock);
            List<Hold> due = holds.claimDue(now, 1);
            for (Hold hold : due) {
                alarms.raise(new StaffAlarm(
                        StaffAlarm.Type.DEADLINE_APPROACHED,
                        "hold-review",
                        hold.id(),
                        hold.nextEvent(),
                        null,
                        null,
                        null,
                        hold.reviewAt(),
                        now));
                hold.reminded(now);
            }
            return !due.isEmpty();
        });
    }
}
