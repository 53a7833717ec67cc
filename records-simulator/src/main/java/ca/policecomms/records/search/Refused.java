package ca.policecomms.records.search;

/** The search does not say what has to be said. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String field, String message) {
        super(field + " " + message);
    }
}
