package ca.policecomms.commons.inbox;

/**
 * An event that can never be applied as it is: trying again is of no use. Thrown by an effect, it sends the event to the
 * dead-letter topic and parks its aggregate.
 */
public class PermanentFailure extends RuntimeException {
    /** @param message the cause in a sentence for the operator; no personal data, no class name */
    public PermanentFailure(String message) {
        super(message);
    }

    public PermanentFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
