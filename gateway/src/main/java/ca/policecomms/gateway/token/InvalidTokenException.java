package ca.policecomms.gateway.token;

/** A token that is not believed. The message is for the client and tells nothing of keys. */
public final class InvalidTokenException extends Exception {

    public InvalidTokenException(String message) {
        super(message, null, false, false);
    }
}
