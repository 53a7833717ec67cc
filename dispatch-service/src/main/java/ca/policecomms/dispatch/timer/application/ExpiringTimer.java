package ca.policecomms.dispatch.timer.application;

import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.timer.model.Timer;
import ca.policecomms.dispatch.timer.model.TimerHandler;
import ca.policecomms.dispatch.timer.model.Timers;
import ca.policecomms.dispatch.unit.model.Units;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One timer that is due. Safe on many replicas at once: the locks on call and unit put it in order with the commands
 * that would make it moot, and the row of the timer goes to one of the replicas.
 */
@ApplicationScoped
public class ExpiringTimer {
    private final Timers timers;
    private final Calls calls;
    private final Units units;
    private final Map<String, TimerHandler> handlers;

    ExpiringTimer(Timers timers, Calls calls, Units units, @All List<TimerHandler> handlers) {
        this.timers = timers;
        this.calls = calls;
        this.units = units;
        this.handlers = handlers.stream().collect(Collectors.toMap(TimerHandler::kind, Function.identity()));
    }

    /**
     * @return false when it was cancelled, moved or taken meanwhile
     * @throws IllegalStateException when no handler knows the kind, as on an older replica
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean expire(Timer timer, Instant now) {
        TimerHandler handler = handlers.get(timer.kind());
        if (handler == null) {
            throw new IllegalStateException("no handler for timers of kind " + timer.kind());
        }
        if (timer.callId() != null) {
            calls.lock(timer.callId());
        }
        if (timer.unitId() != null) {
            units.lock(List.of(timer.unitId()));
        }
        if (!timers.take(timer, now)) {
            return false;
        }
        handler.expired(timer, Stamp.ofSystem(now));
        return true;
    }
}
