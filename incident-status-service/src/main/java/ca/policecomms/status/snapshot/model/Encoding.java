package ca.policecomms.status.snapshot.model;

/** The codings in which every body is kept ready. */
public enum Encoding {
    IDENTITY,
    GZIP
}
