package ca.policecomms.media.matter.model;

public enum MatterState {
    OPEN,
    CLOSED
}
