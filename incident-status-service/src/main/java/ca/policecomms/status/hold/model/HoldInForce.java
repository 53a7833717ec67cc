package ca.policecomms.status.hold.model;

/**
 * A hold as it acts on content.
 *
 * @param name null unless the name of a component is held
 */
public record HoldInForce(Hold hold, HeldName name) {}
