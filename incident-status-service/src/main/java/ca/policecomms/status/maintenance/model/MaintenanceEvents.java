package ca.policecomms.status.maintenance.model;

import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.util.List;

/** Tells the rest of the suite, with the transaction of the change. */
public interface MaintenanceEvents {

    enum Act {
        SCHEDULED,
        REMINDED,
        STARTED,
        COMPLETED,
        CANCELLED
    }

    /** @param body what the public reads about it */
    void publish(
            Act act, Maintenance maintenance, List<Component> components, Bilingual body, long sequence, Instant at);
}
