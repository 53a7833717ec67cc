package ca.policecomms.local.replay.engine;

/** The service refused what a replay needs before its first step. */
public class PreparationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PreparationRefused(String what, Answer answer) {
        super(what + " was refused with " + answer.status() + " " + answer.code() + ": " + answer.detail());
    }
}
