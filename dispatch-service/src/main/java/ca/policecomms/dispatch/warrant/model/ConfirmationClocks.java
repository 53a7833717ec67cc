package ca.policecomms.dispatch.warrant.model;

import java.time.Duration;

/** How long the agency that holds a warrant has; 10 and 60 minutes unless the profile says otherwise. */
public interface ConfirmationClocks {
    Duration of(Urgency urgency);
}
