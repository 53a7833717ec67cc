package ca.policecomms.status.maintenance.model;

import ca.policecomms.status.wording.model.Bilingual;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What an editor says about a maintenance; a null part stays.
 *
 * @param reminders minutes before the start
 * @param recurrence RFC 5545 rule, such as {@code FREQ=MONTHLY;BYDAY=1SU}
 */
public record MaintenanceDraft(
        Bilingual title,
        Bilingual description,
        Window window,
        Set<UUID> componentIds,
        List<Integer> reminders,
        String recurrence) {}
