package ca.policecomms.dispatch.retention.model;

import java.time.Duration;

/** How long the agency keeps each class of data; from its by-law, in the profile. */
public interface RetentionPeriods {
    /** Positive; counts from when the data was collected, for returns from the answer. */
    Duration of(DataClass data);
}
