package ca.policecomms.dispatch.position.model;

/** Whether somebody is signed on. */
public enum PositionState {
    VACANT,
    STAFFED
}
