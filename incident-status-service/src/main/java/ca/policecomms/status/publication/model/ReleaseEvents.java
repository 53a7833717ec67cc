package ca.policecomms.status.publication.model;

/** Tells the rest of the suite what has become public, with the transaction of the release. */
public interface ReleaseEvents {

    void publish(Release release);
}
