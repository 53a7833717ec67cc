package ca.policecomms.gateway.token;

/** A token that is not believed. The message is for the client and tells nothing of keys. */
public final class InvalidTokenException extends Exception {

    private final boolean expiredOnly;

    public InvalidTokenException(String message) {
        this(message, false);
    }

    InvalidTokenException(String message, boolean expiredOnly) {
        super(message, null, false, false);
        this.expiredOnly = expiredOnly;
    }

    /** Whether the token is good in every other way: well signed, of our issuer, for us. */
    boolean isExpiredOnly() {
        return expiredOnly;
    }
}
