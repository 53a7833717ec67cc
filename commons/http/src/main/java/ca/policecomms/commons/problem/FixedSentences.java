package ca.policecomms.commons.problem;

/** All that a client learns of a fault on our side. */
public final class FixedSentences {

    public static final String INTERNAL_ERROR =
            "Something went wrong on our side; quote the trace id when you report it.";
    public static final String UNAVAILABLE = "The service cannot answer at the moment; try again soon.";

    private FixedSentences() {}
}
