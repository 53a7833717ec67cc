package ca.policecomms.dispatch.retention.adapter.profile;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.dispatch.retention.model.DataClass;
import ca.policecomms.dispatch.retention.model.RetentionPeriods;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Reads {@code retention.yaml} of the agency's profile, once; a service without a period for each class does not start. */
@Dependent
public class ProfileRetention {

    record RetentionFile(Map<DataClass, Duration> keep) {}

    @Produces
    @Singleton
    @Startup
    public RetentionPeriods periods(AgencyProfile profile) {
        return checked(profile.section("retention", RetentionFile.class).keep());
    }

    private static RetentionPeriods checked(Map<DataClass, Duration> keep) {
        Map<DataClass, Duration> periods = new EnumMap<>(keep);
        for (DataClass data : DataClass.values()) {
            Duration period = periods.get(data);
            // What is erased by the database's own rule is older than 30 days.
            Duration least = data == DataClass.RECORDS_RETURNS ? Duration.ofHours(1) : Duration.ofDays(31);
            if (period == null || period.compareTo(least) < 0) {
                throw new IllegalStateException("retention.yaml needs a period of " + least + " or more for " + data);
            }
        }
        return periods::get;
    }
}
