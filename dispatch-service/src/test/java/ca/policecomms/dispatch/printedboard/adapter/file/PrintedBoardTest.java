package ca.policecomms.dispatch.printedboard.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.printedboard.application.TestPrinting;
import ca.policecomms.dispatch.printedboard.model.BoardSheet;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintedBoardTest {
    private static final Instant NOON = Stamps.NOON;

    @TempDir
    Path folder;

    private final AtomicBoolean down = new AtomicBoolean();

    @Test
    @DisplayName("D53 the printed board has open calls, units and timers, in the agency's time")
    void whole() throws IOException {
        printing().print(NOON);
        assertThat(page())
                .contains("K26-000001", "COLLISION", "12 Fir Street &lt;rear&gt;", "1A12 EN_ROUTE", "HOLD_REVIEW")
                .contains("Board as of 2026-03-01 07:00:00", "1 open calls, 1 units on duty")
                .doesNotContain("CANNOT BE REACHED", "<rear>");
    }

    @Test
    @DisplayName("D53 with the database down the last board stays, and says how old it is")
    void databaseDown() throws IOException {
        TestPrinting printing = printing();
        printing.print(NOON);
        down.set(true);
        printing.print(NOON.plusSeconds(60));
        printing.print(NOON.plusSeconds(4000));
        assertThat(page())
                .contains("THE DATABASE CANNOT BE REACHED since 2026-03-01 07:01:00", "This board is 1 h 6 min old")
                .contains("K26-000001");
        down.set(false);
        printing.print(NOON.plusSeconds(5000));
        assertThat(page()).doesNotContain("CANNOT BE REACHED");
    }

    @Test
    @DisplayName("D53 a service that was restarted during the outage still shows the last board")
    void restarted() throws IOException {
        printing().print(NOON);
        down.set(true);
        printing().print(NOON.plusSeconds(125));
        assertThat(page()).contains("K26-000001", "This board is 2 min 5 s old");
    }

    @Test
    @DisplayName("D53 where no board was ever printed the page says so")
    void never() throws IOException {
        down.set(true);
        printing().print(NOON);
        assertThat(page()).contains("CANNOT BE REACHED", "No board was printed before");
    }

    @Test
    @DisplayName("D53 whoever opens the board while it is written sees a whole one, and nothing is left lying about")
    void atomic() throws Exception {
        TestPrinting printing = printing();
        printing.print(NOON);
        Thread reader = Thread.ofVirtual().unstarted(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    assertThat(page()).startsWith("<!DOCTYPE html>").endsWith("</body></html>\n");
                } catch (IOException vanished) {
                    throw new AssertionError(vanished);
                }
            }
        });
        Throwable[] seen = new Throwable[1];
        reader.setUncaughtExceptionHandler((thread, fault) -> seen[0] = fault);
        reader.start();
        for (int i = 0; i < 100; i++) {
            printing.print(NOON.plusSeconds(i));
        }
        reader.interrupt();
        reader.join();
        if (seen[0] instanceof AssertionError fault
                && !(fault.getCause() instanceof java.nio.channels.ClosedByInterruptException)) {
            throw fault;
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("board.html", "board.json");
        }
    }

    @Test
    @DisplayName("D53 without a folder nothing is printed")
    void off() {
        BoardFolder none = new BoardFolder(Optional.empty(), ZoneId.of("America/Toronto"), json());
        new TestPrinting(this::sheet, none).print(NOON);
        assertThat(folder).isEmptyDirectory();
    }

    private TestPrinting printing() {
        return new TestPrinting(
                this::sheet, new BoardFolder(Optional.of(folder), ZoneId.of("America/Toronto"), json()));
    }

    private BoardSheet sheet(Instant now) {
        if (down.get()) {
            throw new IllegalStateException("database away");
        }
        return new BoardSheet(
                now,
                List.of(new BoardSheet.OpenCall(
                        "K26-000001",
                        "ACTIVE",
                        "COLLISION",
                        2,
                        "12 Fir Street <rear>",
                        "CITY",
                        NOON,
                        NOON,
                        List.of("1A12 EN_ROUTE"),
                        false)),
                List.of(new BoardSheet.DutyUnit("1A12", "POLICE", "CITY", "COMMITTED", NOON, "K26-000001")),
                List.of(new BoardSheet.RunningTimer("HOLD_REVIEW", "K26-000001", NOON, 0)));
    }

    private static ObjectMapper json() {
        return new ObjectMapper().registerModule(new JavaTimeModule());
    }

    private String page() throws IOException {
        return Files.readString(folder.resolve("board.html"));
    }
}
