package ca.policecomms.dispatch.records.model;

/** Whether anything was found; stays when what was found is purged (requirement D32). */
public enum QueryOutcome {
    HIT,
    NO_HIT
}
