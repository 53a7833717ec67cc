package ca.policecomms.status.probe.application;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.status.alarm.model.StaffAlarm;
import ca.policecomms.status.alarm.model.StaffAlarms;
import ca.policecomms.status.probe.model.Probe;
import ca.policecomms.status.probe.model.ProbeHealth;
import ca.policecomms.status.probe.model.Probes;
import ca.policecomms.status.probe.model.Proposal;
import ca.policecomms.status.wording.model.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Takes in what a look found, and proposes a draft to staff when that is news. */
@ApplicationScoped
public class RecordingLook {

    private final Probes probes;
    private final StaffAlarms alarms;
    private final Clock clock;

    RecordingLook(Probes probes, StaffAlarms alarms, Clock clock) {
        this.probes = probes;
        this.alarms = alarms;
        this.clock = clock;
    }

    @Transactional
    public void looked(UUID id, boolean works) {
        Instant now = Moments.now(clock);
        // Removed or switched off meanwhile: then it has nothing to say.
        probes.lock(id).filter(Probe::enabled).ifPresent(probe -> take(probe, works, now));
    }

    private void take(Probe probe, boolean works, Instant now) {
        ProbeHealth before = probe.health();
        boolean news = probe.looked(works, now).isPresent();
        if (probe.health() != before) {
            probes.show(probe);
        }
        if (news) {
            propose(probe, now);
        }
    }

    private void propose(Probe probe, Instant now) {
        probes.lockOpen(probe.id()).forEach(proposal -> proposal.supersede(now));
        probes.add(new Proposal(Ids.next(), probe, now));
        alarms.raise(new StaffAlarm(
                StaffAlarm.Type.PROBE_PROPOSED, "probe", probe.id(), probe.nextEvent(), null, null, null, null, now));
    }
}
