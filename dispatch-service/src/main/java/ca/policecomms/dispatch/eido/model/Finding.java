package ca.policecomms.dispatch.eido.model;

/**
 * What is odd about a document that came in, or why a part of it was not taken over. It is kept all the same.
 *
 * @param path where in the document
 */
public record Finding(FindingKind kind, String path) {
    private static final int LONGEST = 300;

    /** Names of members are the sender's: what no database keeps is left out. */
    public Finding {
        path = InboundParts.kept(path, LONGEST);
    }
}
