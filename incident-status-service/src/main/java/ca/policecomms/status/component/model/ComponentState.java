package ca.policecomms.status.component.model;

/** Whether the public knows the component. */
public enum ComponentState {
    DRAFT,
    RELEASED,
    RETIRED
}
