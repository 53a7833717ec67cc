package ca.policecomms.dispatch.call.application;

import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.catalogue.model.Priorities;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.timer.model.Timer;
import ca.policecomms.dispatch.timer.model.TimerHandler;
import ca.policecomms.dispatch.timer.model.Timers;
import ca.policecomms.dispatch.timer.model.Told;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A call waits for a unit longer than its priority allows: somebody is told, and while it goes on waiting again, to the
 * dispatcher, the supervisor, all consoles. Age changes order and alerts, never the priority (requirement D15).
 */
@ApplicationScoped
public class WaitingAlert implements TimerHandler {
    public static final String KIND = "PENDING_ALERT";
    /** Everybody hears of it at once. */
    private static final Integer EMERGENCY = 0;

    private static final Duration SHORTEST_STEP = Duration.ofSeconds(60);

    private final Calls calls;
    private final RecordingFacts facts;
    private final Timers timers;
    private final Priorities priorities;

    WaitingAlert(Calls calls, RecordingFacts facts, Timers timers, Priorities priorities) {
        this.calls = calls;
        this.facts = facts;
        this.timers = timers;
        this.priorities = priorities;
    }

    /** After each command on a call, whose row is locked: the alert is set, moved or cancelled. */
    void follow(Call call, Instant now) {
        Instant due = due(call);
        if (Objects.equals(due, call.milestones().overdueAt())) {
            return;
        }
        call.overdueAt(due);
        if (due == null) {
            timers.cancel(KIND, call.id());
            return;
        }
        Timer timer = Timer.ofCall(KIND, call.id(), call.id(), due);
        if (due.isAfter(now)) {
            timers.set(timer);
        } else {
            // At once: an officer's emergency does not wait for the next look at the clock.
            tell(call, timer, Stamp.ofSystem(now));
        }
    }

    /** Calls of another day's export alert nobody. */
    private Instant due(Call call) {
        Instant since = call.waitingSince();
        return since == null || call.importId() != null
                ? null
                : priorities.pendingAlert(call.priority()).map(since::plus).orElse(null);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void expired(Timer timer, Stamp stamp) {
        Call call = calls.lock(timer.callId()).orElseThrow(() -> LockedCall.missing(timer.callId()));
        if (call.waitingSince() != null) {
            tell(call, timer, stamp);
        }
    }

    private void tell(Call call, Timer timer, Stamp stamp) {
        boolean emergency = Objects.equals(call.priority(), EMERGENCY);
        Told told = emergency ? Told.ALL_CONSOLES : Told.at(timer.step());
        facts.record(call, stamp, timer.unanswered(told));
        if (timer.step() < Told.LAST_STEP) {
            Duration patience = priorities.pendingAlert(call.priority()).orElse(SHORTEST_STEP);
            Duration step = patience.compareTo(SHORTEST_STEP) < 0 ? SHORTEST_STEP : patience;
            timers.set(timer.next(stamp.recordedAt().plus(step)));
        } else {
            timers.cancel(KIND, call.id());
        }
    }
}
