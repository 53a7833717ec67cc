package ca.policecomms.local.replay.mapping;

/** The mapping or the file does not say what a replay needs. The message is one sentence for the person who runs it. */
public class MappingProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MappingProblem(String message) {
        super(message);
    }

    public MappingProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
