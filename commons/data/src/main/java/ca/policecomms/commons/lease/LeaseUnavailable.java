package ca.policecomms.commons.lease;

/** The database could not be asked about a lease: whoever asked does not hold it. */
public class LeaseUnavailable extends RuntimeException {
    LeaseUnavailable(String name, Throwable cause) {
        super("lease " + name + " could not be asked for", cause);
    }
}
