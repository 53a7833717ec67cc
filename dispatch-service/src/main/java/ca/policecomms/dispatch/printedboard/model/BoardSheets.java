package ca.policecomms.dispatch.printedboard.model;

import java.time.Instant;

/** Reads the board from the record. */
public interface BoardSheets {
    /** @throws RuntimeException when the record cannot be read */
    BoardSheet read(Instant now);
}
