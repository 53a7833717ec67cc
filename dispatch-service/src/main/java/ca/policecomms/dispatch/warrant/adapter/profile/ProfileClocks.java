package ca.policecomms.dispatch.warrant.adapter.profile;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.dispatch.warrant.model.ConfirmationClocks;
import ca.policecomms.dispatch.warrant.model.Urgency;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Reads {@code warrant-confirmation.yaml} of the agency's profile, once. */
@Dependent
public class ProfileClocks {

    record ClocksFile(Map<Urgency, Duration> clocks) {}

    @Produces
    @Singleton
    @Startup
    public ConfirmationClocks clocks(AgencyProfile profile) {
        Map<Urgency, Duration> clocks = new EnumMap<>(
                profile.section("warrant-confirmation", ClocksFile.class).clocks());
        for (Urgency urgency : Urgency.values()) {
            Duration clock = clocks.get(urgency);
            if (clock == null || clock.isNegative() || clock.isZero()) {
                throw new IllegalStateException("warrant-confirmation.yaml needs a clock for " + urgency);
            }
        }
        return clocks::get;
    }
}
