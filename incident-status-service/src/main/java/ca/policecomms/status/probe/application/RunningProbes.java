package ca.policecomms.status.probe.application;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.status.alarm.model.DueWork;
import ca.policecomms.status.alarm.model.StaffAlarm;
import ca.policecomms.status.alarm.model.StaffAlarms;
import ca.policecomms.status.probe.model.Looking;
import ca.policecomms.status.probe.model.Probe;
import ca.policecomms.status.probe.model.ProbeKind;
import ca.policecomms.status.probe.model.Probes;
import ca.policecomms.status.probe.model.Proposal;
import ca.policecomms.status.wording.model.Moments;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Looks at what is due, one after the other, and proposes when something changed. */
@ApplicationScoped
class RunningProbes implements DueWork {

    private final Probes probes;
    private final Looking looking;
    private final StaffAlarms alarms;
    private final Clock clock;

    RunningProbes(Probes probes, Looking looking, StaffAlarms alarms, Clock clock) {
        this.probes = probes;
        this.looking = looking;
        this.alarms = alarms;
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
            QuarkusTransaction.requiringNew().run(() -> record(probe.id(), works));
        });
        return due.isPresent();
    }

    private void record(UUID id, boolean works) {
        Instant now = Moments.now(clock);
        // Removed or switched off meanwhile: then it has nothing to say.
        probes.lock(id)
                .filter(Probe::enabled)
                .ifPresent(probe -> probe.looked(works, now).ifPresent(health -> propose(probe, now)));
    }

    private void propose(Probe probe, Instant now) {
        probes.lockOpen(probe.id()).forEach(proposal -> proposal.supersede(now));
        Proposal proposal = new Proposal(Ids.next(), probe, now);
        probes.add(proposal);
        alarms.raise(new StaffAlarm(
                StaffAlarm.Type.PROBE_PROPOSED, "probe", probe.id(), probe.nextEvent(), null, null, null, null, now));
    }
}
