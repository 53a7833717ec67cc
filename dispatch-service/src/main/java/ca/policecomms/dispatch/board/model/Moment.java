package ca.policecomms.dispatch.board.model;

import java.util.List;
import java.util.UUID;

/**
 * Where the stream stands when the board is read.
 *
 * @param position events after it continue the board without a gap
 * @param included facts that the board shows already and the stream has yet to number: they come once more
 */
public record Moment(long position, List<FactNumber> included) {

    /** A fact by its number in the timeline of its subject. */
    public record FactNumber(UUID subjectId, long number) {}
}
