package ca.policecomms.status.released.model;

/** Told within the transaction of a release; observers that render wait for its commit. */
public record NewRelease(long sequence) {}
