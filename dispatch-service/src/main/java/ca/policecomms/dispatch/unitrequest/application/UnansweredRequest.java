package ca.policecomms.dispatch.unitrequest.application;

import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.application.RecordingCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.timer.model.Timer;
import ca.policecomms.dispatch.timer.model.TimerHandler;
import ca.policecomms.dispatch.timer.model.Timers;
import ca.policecomms.dispatch.timer.model.Told;
import ca.policecomms.dispatch.unit.application.ManagingUnit;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Nobody answered what a unit asked for: dispatcher, then supervisor, then everybody hears of it. */
@ApplicationScoped
public class UnansweredRequest implements TimerHandler {
    public static final String KIND = "UNIT_REQUEST";

    private static final Duration STEP = Duration.ofSeconds(60);

    private final Calls calls;
    private final Units units;
    private final RecordingCall recordingCall;
    private final RecordingFacts recording;
    private final Timers timers;

    UnansweredRequest(Calls calls, Units units, RecordingCall recordingCall, RecordingFacts recording, Timers timers) {
        this.calls = calls;
        this.units = units;
        this.recordingCall = recordingCall;
        this.recording = recording;
        this.timers = timers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void expired(Timer timer, Stamp stamp) {
        Fact fact = timer.unanswered(Told.at(timer.step())).privately("requestId", timer.subject());
        if (timer.callId() != null) {
            Call call = calls.lock(timer.callId()).orElseThrow(() -> LockedCall.missing(timer.callId()));
            recordingCall.record(call, stamp, fact);
        } else {
            Unit unit = units.find(timer.unitId()).orElseThrow(() -> ManagingUnit.missing(timer.unitId()));
            recording.record(unit, stamp, fact);
        }
        if (timer.step() < Told.LAST_STEP) {
            timers.set(timer.next(stamp.recordedAt().plus(STEP)));
        }
    }
}
