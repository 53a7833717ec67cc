package ca.policecomms.dispatch.printedboard.model;

import java.time.Instant;
import java.util.Optional;

/** The folder in which people find the sheet. Whoever opens a file sees a whole one. */
public interface SheetFiles {
    /** False where no folder is set: nothing is to be printed. */
    boolean wanted();

    /**
     * @param unreachableSince since when the record cannot be read; null when the sheet is of now
     * @param printedAt now
     */
    void write(BoardSheet sheet, Instant unreachableSince, Instant printedAt);

    /** The last sheet that was written here, also before a restart. */
    Optional<BoardSheet> last();
}
