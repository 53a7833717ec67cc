package ca.policecomms.status.indicator.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.status.alarm.model.DueWork;
import ca.policecomms.status.indicator.model.IndicatorOverride;
import ca.policecomms.status.indicator.model.IndicatorOverrides;
import ca.policecomms.status.released.model.NewRelease;
import ca.policecomms.status.released.model.ReleasedFacts;
import ca.policecomms.status.wording.model.Moments;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Ends overrides when their time is over. */
@ApplicationScoped
class EndingOverrides implements DueWork {

    private static final String SCHEDULER = "scheduler";

    private final IndicatorOverrides overrides;
    private final ReleasedFacts released;
    private final Event<NewRelease> newRelease;
    private final Audit audit;
    private final Clock clock;

    EndingOverrides(
            IndicatorOverrides overrides,
            ReleasedFacts released,
            Event<NewRelease> newRelease,
            Audit audit,
            Clock clock) {
        this.overrides = overrides;
        this.released = released;
        this.newRelease = newRelease;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean doOne() {
        Instant now = Moments.now(clock);
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<IndicatorOverride> due = overrides.claimDue(now);
            due.ifPresent(override -> end(override, now));
            return due.isPresent();
        });
    }

    private void end(IndicatorOverride override, Instant now) {
        override.end(SCHEDULER, now);
        long sequence = released.begin(now);
        overrides.hide(override);
        newRelease.fire(new NewRelease(sequence));
        audit.did("indicator-override.ended", "indicator-override/" + override.id(), Map.of("sequence", sequence));
    }
}
