package ca.policecomms.status.snapshot.model;

import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.released.model.Version;

/** The released facts, from where they are written. Every method may fail while the database is away. */
public interface ReleasedSource {

    /** Makes the database ready for use, if it is not: tables, and what the agency's page starts with. */
    void prepare();

    Version head();

    /** Rises when staff would read something new that is no release: what probes found. */
    long staffMark();

    /** What that audience may know, as of one moment. */
    ReleasedState load(Audience audience);
}
