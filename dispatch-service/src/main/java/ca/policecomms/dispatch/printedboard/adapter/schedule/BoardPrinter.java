package ca.policecomms.dispatch.printedboard.adapter.schedule;

import ca.policecomms.dispatch.printedboard.application.PrintingBoard;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Prints now and then; every replica does, each into the folder of its own machine. */
@ApplicationScoped
public class BoardPrinter {
    private final PrintingBoard printing;
    private final Clock clock;

    BoardPrinter(PrintingBoard printing, Clock clock) {
        this.printing = printing;
        this.clock = clock;
    }

    /** {@code suite.dispatch.printed-board.every}: how often, {@code off} for never. */
    @Scheduled(
            every = "${suite.dispatch.printed-board.every:60s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "printed-board")
    void print() {
        printing.print(clock.instant());
    }
}
