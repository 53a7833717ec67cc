package ca.policecomms.sample.good.thing.model;

/** Plain. */
public record Thing(String name) {}
