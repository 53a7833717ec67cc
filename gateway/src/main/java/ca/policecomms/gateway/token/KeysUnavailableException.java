package ca.policecomms.gateway.token;

/** No signing key has ever been fetched: nothing can be said of any token yet. */
public final class KeysUnavailableException extends Exception {

    public KeysUnavailableException(Throwable cause) {
        super("The signing keys of the identity provider are not known yet", cause);
    }
}
