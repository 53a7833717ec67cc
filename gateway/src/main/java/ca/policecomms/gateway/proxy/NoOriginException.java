package ca.policecomms.gateway.proxy;

/** Every origin of the service is down. */
final class NoOriginException extends Exception {

    NoOriginException() {
        super("Every origin of the service is down", null, false, false);
    }
}
