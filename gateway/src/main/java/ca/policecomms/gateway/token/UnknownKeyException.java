package ca.policecomms.gateway.token;

import org.jose4j.lang.UnresolvableKeyException;

/** The token names a key that is not among those known, perhaps a new one. */
final class UnknownKeyException extends UnresolvableKeyException {

    UnknownKeyException() {
        super("unknown key");
    }
}
