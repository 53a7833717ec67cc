package ca.policecomms.status.wording.adapter.rest;

import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.problem.ProblemException;
import java.util.List;
import java.util.UUID;

/** Cursors of lists that are ordered by id. */
public final class Cursors {

    private Cursors() {}

    /**
     * @return null for the first page
     * @throws ProblemException 400 when it is not a cursor of such a list
     */
    public static UUID id(String cursor) {
        List<String> parts = Cursor.decode(cursor, 1);
        if (parts.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(parts.getFirst());
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }
}
