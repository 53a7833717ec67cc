package ca.policecomms.commons.idempotency;

/** The key could not be stored or read, so the work must not be done. */
public class IdempotencyUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IdempotencyUnavailable(Throwable cause) {
        super("the idempotency key could not be kept", cause);
    }
}
