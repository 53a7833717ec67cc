package ca.policecomms.local.replay.engine;

/** The service could not be reached for too long. The replay can be started again: it goes on where it stopped. */
public class GaveUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GaveUp(String message) {
        super(message);
    }
}
