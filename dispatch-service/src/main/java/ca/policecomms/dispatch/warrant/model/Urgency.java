package ca.policecomms.dispatch.warrant.model;

/** How fast the agency that holds the warrant has to answer: a person is held, or will be found another day. */
public enum Urgency {
    URGENT,
    ROUTINE
}
