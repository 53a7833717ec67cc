package ca.policecomms.alerts.delivery.model;

import java.util.UUID;

/** Versions on their way to their audience, in steps small enough to commit. */
public interface FanOuts {
    /** Begins; the first step is for the caller to take. */
    void begin(UUID version);

    /** Takes the next step of one version, in the current transaction. Adding rows again adds none. */
    Step advance(UUID version, Lane lane, int chunk);

    /** Any version that is not done and that nobody else is working on; locked until the end of the transaction. */
    java.util.Optional<Open> claim();

    record Open(UUID version, Lane lane) {}

    /** @param candidates people looked at; fewer than the chunk means the end, however many of them are suppressed */
    record Step(long candidates, long inserted, boolean done) {}
}
