package ca.policecomms.dispatch.unitrequest.model;

import java.time.Duration;

/** What a unit asks for (requirement D28). */
public enum RequestKind {
    BACKUP(Duration.ofSeconds(60), false),
    SUPERVISOR(Duration.ofSeconds(60), false),
    TOW(Duration.ofMinutes(5), true),
    INTERPRETER(Duration.ofMinutes(5), true);

    private final Duration answerWithin;
    private final boolean supplied;

    RequestKind(Duration answerWithin, boolean supplied) {
        this.answerWithin = answerWithin;
        this.supplied = supplied;
    }

    /** How long whoever was asked has to answer before the dispatcher is told. */
    public Duration answerWithin() {
        return answerWithin;
    }

    /** Whether somebody from outside brings it, taken in turn. */
    public boolean supplied() {
        return supplied;
    }
}
