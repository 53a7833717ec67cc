package ca.policecomms.status.probe.model;

public enum ProposalState {
    OPEN,
    ACCEPTED,
    DISMISSED,
    /** The probe changed its mind before anybody decided. */
    SUPERSEDED
}
