package ca.policecomms.local.supervise;

import java.nio.file.Path;

/** A part did not come up; its log says why. */
public final class PartFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Path log;

    public PartFailed(String message, Path log) {
        super(message);
        this.log = log;
    }

    public Path log() {
        return log;
    }
}
