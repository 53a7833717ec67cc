package ca.policecomms.dispatch.stream.model;

/**
 * What the stream can give: every position above {@code keptAfter} up to {@code position}.
 *
 * @param position the last one numbered, 0 before the first
 */
public record StreamHead(long position, long keptAfter) {

    /** Whether somebody who has seen all up to {@code cursor} can be given all that followed. */
    public boolean continues(long cursor) {
        return cursor >= keptAfter && cursor <= position;
    }
}
