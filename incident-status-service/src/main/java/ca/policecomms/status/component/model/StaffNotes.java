package ca.policecomms.status.component.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What only staff may read about an alternate; it is copied into no snapshot, event or log. */
@Embeddable
public record StaffNotes(
        String procedure,
        @Column(name = "who_may_use") String whoMayUse,
        String limits,
        @Column(name = "back_entry_plan") String backEntryPlan) {

    public static final StaffNotes NONE = new StaffNotes(null, null, null, null);
}
