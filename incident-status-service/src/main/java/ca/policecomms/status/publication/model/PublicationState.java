package ca.policecomms.status.publication.model;

public enum PublicationState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    RELEASED,
    /** Released, and a part of it was corrected by a later release. */
    CORRECTED,
    /** Released, and taken back by a later release. */
    RETRACTED;

    public boolean released() {
        return this == RELEASED || this == CORRECTED || this == RETRACTED;
    }
}
