package ca.policecomms.dispatch.catalogue.model;

/** A text in both official languages. */
public record Label(String en, String fr) {}
