package ca.policecomms.status.probe.model;

/** Looks at a target, once. */
public interface Looking {

    /** @return whether it works; any failure, a time-out and a target that is not allowed are "no" */
    boolean works(Probe probe);
}
