package ca.policecomms.dispatch.printedboard.application;

import ca.policecomms.dispatch.printedboard.model.BoardSheet;
import ca.policecomms.dispatch.printedboard.model.BoardSheets;
import ca.policecomms.dispatch.printedboard.model.SheetFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Writes the board to a file, so that a room whose computers fail goes on from paper (requirement D53). With the record
 * out of reach the last board stays, and says how old it is.
 */
@ApplicationScoped
public class PrintingBoard {
    private static final Logger LOG = Logger.getLogger(PrintingBoard.class);
    private static final BoardSheet NOTHING = new BoardSheet(null, List.of(), List.of(), List.of());

    private final BoardSheets record;
    private final SheetFiles files;
    private Instant unreachableSince;

    PrintingBoard(BoardSheets record, SheetFiles files) {
        this.record = record;
        this.files = files;
    }

    public synchronized void print(Instant now) {
        if (!files.wanted()) {
            return;
        }
        BoardSheet sheet = sheet(now);
        files.write(sheet, unreachableSince, now);
    }

    private BoardSheet sheet(Instant now) {
        try {
            BoardSheet read = record.read(now);
            unreachableSince = null;
            return read;
        } catch (RuntimeException unreachable) {
            if (unreachableSince == null) {
                unreachableSince = now;
                LOG.warn("the board cannot be read: the printed one stays as it was", unreachable);
            }
            return files.last().orElse(NOTHING);
        }
    }
}
