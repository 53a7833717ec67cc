package ca.policecomms.dispatch.handover.model;

/** A hand-over is done when relief has acknowledged it. */
public enum HandoverState {
    OPEN,
    ACKNOWLEDGED,
    WITHDRAWN
}
