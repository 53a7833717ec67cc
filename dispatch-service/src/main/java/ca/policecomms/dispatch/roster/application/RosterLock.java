package ca.policecomms.dispatch.roster.application;

/** Puts changes of the roster one after another: each is checked against what the others made of it. */
public interface RosterLock {
    /** Waits for it; it is given back at the end of the transaction. */
    void take();
}
