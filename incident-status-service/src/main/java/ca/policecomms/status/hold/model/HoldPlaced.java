package ca.policecomms.status.hold.model;

/** Told, in the transaction of a hold, to whoever keeps approvals. */
public sealed interface HoldPlaced {

    /** Before the releases are locked: publications that wait for approval or release are to be locked now. */
    record Coming() implements HoldPlaced {}

    /** The hold is in force: approvals of what it covers are void. */
    record InForce() implements HoldPlaced {}
}
