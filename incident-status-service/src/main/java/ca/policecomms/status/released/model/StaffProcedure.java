package ca.policecomms.status.released.model;

/** How staff work meanwhile; loaded for their audience alone. Any field may be null. */
public record StaffProcedure(
        String procedure, String whoMayUse, String limits, String backEntryPlan, String backEntry) {}
