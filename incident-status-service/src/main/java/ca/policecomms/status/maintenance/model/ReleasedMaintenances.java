package ca.policecomms.status.maintenance.model;

import ca.policecomms.status.component.model.Component;

/** Where approved maintenance is copied to at release; pages are made from nothing else. */
public interface ReleasedMaintenances {

    void put(Maintenance maintenance, long sequence);

    void put(MaintenanceUpdate update, long sequence);

    /** Status and since of a component, and nothing else: its texts may have unapproved changes. */
    void putStatus(Component component);
}
