package ca.policecomms.dispatch.transfer.application;

import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.application.RecordingCall;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.timer.model.Timer;
import ca.policecomms.dispatch.timer.model.TimerHandler;
import ca.policecomms.dispatch.timer.model.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Nobody accepted a transfer in 30 seconds (requirement D17): somebody is told, and again a step higher each further 30
 * seconds, to the dispatcher, the supervisor, all consoles.
 */
@ApplicationScoped
public class UnacceptedTransfer implements TimerHandler {
    public static final String KIND = "TRANSFER_UNACCEPTED";
    public static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LAST_STEP = 2;

    private final LockedCall locked;
    private final RecordingCall recording;
    private final Timers timers;

    UnacceptedTransfer(LockedCall locked, RecordingCall recording, Timers timers) {
        this.locked = locked;
        this.recording = recording;
        this.timers = timers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void expired(Timer timer, Stamp stamp) {
        recording.record(locked.get(timer.callId()), stamp, timer.expired().privately("transferId", timer.subject()));
        if (timer.step() < LAST_STEP) {
            timers.set(timer.next(stamp.recordedAt().plus(PATIENCE)));
        }
    }
}
