package ca.policecomms.sample.bad.thing.adapter;

/** Innocent. */
public class ThingStore {}
