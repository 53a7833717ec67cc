package ca.policecomms.local.replay.plan;

/** What a unit passes on a call, in this order whatever the times say. */
public enum Milestone {
    DISPATCHED,
    EN_ROUTE,
    ON_SCENE,
    TRANSPORTING,
    AT_DESTINATION,
    /** Free for other work: cleared where it had arrived, called off where not. */
    ENDED
}
