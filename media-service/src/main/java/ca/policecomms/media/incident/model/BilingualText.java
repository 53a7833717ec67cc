package ca.policecomms.media.incident.model;

/** One public text in both official languages. */
public record BilingualText(String en, String fr) {}
