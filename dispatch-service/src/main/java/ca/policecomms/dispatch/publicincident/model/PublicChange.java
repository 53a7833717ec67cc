package ca.policecomms.dispatch.publicincident.model;

/**
 * What came of reconsidering.
 *
 * @param notice what to tell the public, null when nothing changed for it
 */
public record PublicChange(PublicIncident incident, Notice notice) {

    public enum Notice {
        PUBLISHED,
        UPDATED,
        CLEARED,
        WITHDRAWN
    }

    static PublicChange silent(PublicIncident incident) {
        return new PublicChange(incident, null);
    }
}
