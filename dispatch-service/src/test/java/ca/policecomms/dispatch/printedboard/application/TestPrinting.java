package ca.policecomms.dispatch.printedboard.application;

import ca.policecomms.dispatch.printedboard.model.BoardSheets;
import ca.policecomms.dispatch.printedboard.model.SheetFiles;

/** The use case, made without a container. */
public final class TestPrinting extends PrintingBoard {
    public TestPrinting(BoardSheets record, SheetFiles files) {
        super(record, files);
    }
}
