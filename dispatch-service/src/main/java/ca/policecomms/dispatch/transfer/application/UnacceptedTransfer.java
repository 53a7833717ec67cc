package ca.policecomms.dispatch.transfer.application;

import ca.policecomms.dispatch.DispatchConfig;
import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.application.RecordingCall;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.timer.model.Timer;
import ca.policecomms.dispatch.timer.model.TimerHandler;
import ca.policecomms.dispatch.timer.model.Timers;
import ca.policecomms.dispatch.timer.model.Told;
import ca.policecomms.dispatch.transfer.model.Transfer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/**
 * Nobody accepted a transfer in {@link DispatchConfig#transferPatience()} (requirement D17): somebody is told, and again a
 * step higher each time as much later, to the dispatcher, the supervisor, all consoles.
 */
@ApplicationScoped
public class UnacceptedTransfer implements TimerHandler {
    private static final String KIND = "TRANSFER_UNACCEPTED";

    private final LockedCall locked;
    private final RecordingCall recording;
    private final Timers timers;
    private final Duration patience;

    UnacceptedTransfer(LockedCall locked, RecordingCall recording, Timers timers, DispatchConfig config) {
        this.locked = locked;
        this.recording = recording;
        this.timers = timers;
        this.patience = config.transferPatience();
    }

    /** The clock of a transfer starts with its request. */
    void watch(Transfer transfer, Stamp stamp) {
        Instant due = stamp.recordedAt().plus(patience);
        timers.set(Timer.ofCall(KIND, transfer.id(), transfer.callId(), due));
    }

    /** Somebody took it, or will not. */
    void forget(Transfer transfer) {
        timers.cancel(KIND, transfer.id());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void expired(Timer timer, Stamp stamp) {
        Fact silence = timer.unanswered(Told.at(timer.step())).privately("transferId", timer.subject());
        recording.record(locked.get(timer.callId()), stamp, silence);
        if (timer.step() < Told.LAST_STEP) {
            timers.set(timer.next(stamp.recordedAt().plus(patience)));
        }
    }
}
