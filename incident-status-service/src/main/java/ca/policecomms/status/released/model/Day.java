package ca.policecomms.status.released.model;

import ca.policecomms.status.component.model.ComponentStatus;
import java.time.Duration;
import java.time.LocalDate;

/**
 * One day of a component.
 *
 * @param worst status of the day; null before the component was there
 * @param partial time in a partial outage, {@code major} in a major one
 */
public record Day(LocalDate date, ComponentStatus worst, Duration partial, Duration major) {

    public boolean known() {
        return worst != null;
    }
}
