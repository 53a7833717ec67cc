package ca.policecomms.status.snapshot.model;

/** Which replica writes. */
public interface WriterLease {

    /** Takes or prolongs the lease; false when another replica holds it. Fails while the database is away. */
    boolean held();

    void release();
}
