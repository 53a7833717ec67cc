package ca.policecomms.dispatch.warrant.application;

import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.timer.model.Timer;
import ca.policecomms.dispatch.timer.model.TimerHandler;
import ca.policecomms.dispatch.warrant.model.WarrantConfirmation;
import ca.policecomms.dispatch.warrant.model.WarrantConfirmations;
import jakarta.enterprise.context.ApplicationScoped;

/** The agency that holds a warrant did not answer in time: nobody may be held on it. */
@ApplicationScoped
public class ExpiringConfirmation implements TimerHandler {
    public static final String KIND = "WARRANT_CONFIRMATION";

    private final WarrantConfirmations confirmations;
    private final RecordingFacts recording;

    ExpiringConfirmation(WarrantConfirmations confirmations, RecordingFacts recording) {
        this.confirmations = confirmations;
        this.recording = recording;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void expired(Timer timer, Stamp stamp) {
        WarrantConfirmation warrant =
                confirmations.lock(timer.subject()).orElseThrow(() -> ConfirmingWarrant.missing(timer.subject()));
        recording.record(warrant, stamp, timer.expired(), warrant.expire(stamp));
    }
}
