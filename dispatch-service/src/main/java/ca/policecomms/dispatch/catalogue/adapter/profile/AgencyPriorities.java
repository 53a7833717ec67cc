package ca.policecomms.dispatch.catalogue.adapter.profile;

import ca.policecomms.dispatch.catalogue.model.Listed;
import ca.policecomms.dispatch.catalogue.model.Priorities;
import ca.policecomms.dispatch.catalogue.model.PriorityLevel;
import ca.policecomms.dispatch.catalogue.model.Register;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The newest version of the priorities, {@code P0} to {@code P5}. */
@ApplicationScoped
class AgencyPriorities implements Priorities {
    private final Snapshot<Map<String, PriorityLevel>> newest;

    AgencyPriorities(Register<PriorityLevel> levels, Clock clock) {
        this.newest = new Snapshot<>(
                clock, () -> levels.all().stream().collect(Collectors.toMap(Listed::code, Listed::content)));
    }

    @Override
    public Optional<Duration> pendingAlert(int priority) {
        return Optional.ofNullable(newest.get().get("P" + priority)).flatMap(PriorityLevel::pendingAlert);
    }
}
