package ca.policecomms.dispatch.assignment.adapter.profile;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.dispatch.assignment.model.AssignmentState;
import ca.policecomms.dispatch.assignment.model.SafetyChecks;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Reads {@code safety-checks.yaml} of the agency's profile, once. A service with a wrong one does not start. */
@Dependent
public class ProfileSafetyChecks {

    record ChecksFile(List<Entry> checks) {}

    record Entry(Set<AssignmentState> states, Set<String> types, Set<Integer> priorities, int minutes) {
        SafetyChecks.Rule toRule() {
            if (states == null || states.isEmpty() || minutes < 1) {
                throw new IllegalStateException("A safety check needs states, and minutes of at least 1: " + this);
            }
            if (!states.stream().allMatch(AssignmentState::isUnderWay)) {
                throw new IllegalStateException(
                        "A safety check is of units that were sent and have not ended: " + this);
            }
            return new SafetyChecks.Rule(
                    states,
                    types == null ? Set.of() : types,
                    priorities == null ? Set.of() : priorities,
                    Duration.ofMinutes(minutes));
        }
    }

    @Produces
    @Singleton
    @Startup
    public SafetyChecks checks(AgencyProfile profile) {
        return of(profile);
    }

    /** The same without a container, for plain tests. */
    public static SafetyChecks of(AgencyProfile profile) {
        return new SafetyChecks(profile.section("safety-checks", ChecksFile.class).checks().stream()
                .map(Entry::toRule)
                .toList());
    }
}
