package ca.policecomms.gateway.route;

/** A path that two programs may read in two ways. */
public final class AmbiguousPathException extends Exception {

    public AmbiguousPathException(String message) {
        super(message, null, false, false);
    }
}
