package ca.policecomms.media.matter.model;

/** What happened, or what will. */
public enum MatterKind {
    BREAKING,
    PLANNED
}
