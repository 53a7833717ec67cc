package ca.policecomms.dispatch.eido.model;

/**
 * What is odd about a document that came in, or why a part of it was not taken over. It is kept all the same.
 *
 * @param path where in the document
 */
public record Finding(Kind kind, String path) {
    private static final int LONGEST = 300;

    /** Names of members are the sender's: what no database keeps is left out. */
    public Finding {
        path = InboundParts.kept(path, LONGEST);
    }

    public enum Kind {
        /** A member that the standard does not have. */
        UNKNOWN_PART,
        /** A value that we have nothing for, or a reference to a part that is not there. */
        UNKNOWN_VALUE,
        /** We know it otherwise; ours stays. */
        CONFLICT,
        /** Older than a document that came before. */
        OUTDATED
    }
}
