package ca.policecomms.status.probe.application;

import ca.policecomms.status.alarm.model.DueWork;
import ca.policecomms.status.probe.model.Looking;
import ca.policecomms.status.probe.model.Probe;
import ca.policecomms.status.probe.model.ProbeKind;
import ca.policecomms.status.probe.model.Probes;
import ca.policecomms.status.wording.model.Moments;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Looks at what is due, one after the other, and proposes when something changed. */
@ApplicationScoped
class RunningProbes implements DueWork {

    private final Probes probes;
    private final Looking looking;
    private final RecordingLook recording;
    private final Clock clock;

    RunningProbes(Probes probes, Looking looking, RecordingLook recording, Clock clock) {
        this.probes = probes;
        this.looking = looking;
        this.recording = recording;
        this.clock = clock;
    }

    /** The look itself is outside of any transaction: a target that hangs holds no connection and no lock. */
    @Override
    public boolean doOne() {
        Optional<Probe> due = QuarkusTransaction.requiringNew().call(() -> {
            Optional<Probe> claimed = probes.claimDue(Moments.now(clock));
            claimed.ifPresent(probe -> probe.lease(Moments.now(clock)));
            return claimed;
        });
        due.ifPresent(probe -> {
            boolean works =
                    probe.kind() == ProbeKind.HEARTBEAT ? probe.beating(Moments.now(clock)) : looking.works(probe);
            recording.looked(probe.id(), works);
        });
        return due.isPresent();
    }
}
