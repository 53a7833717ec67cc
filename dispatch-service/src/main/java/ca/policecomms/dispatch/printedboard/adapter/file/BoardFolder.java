package ca.policecomms.dispatch.printedboard.adapter.file;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.dispatch.DispatchConfig;
import ca.policecomms.dispatch.printedboard.model.BoardSheet;
import ca.policecomms.dispatch.printedboard.model.SheetFiles;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * {@code board.html} for people and {@code board.json} for the next start. Each is written under another name, forced to
 * the disk and renamed: a pulled plug leaves the old one or the new one, never half of it.
 */
@ApplicationScoped
class BoardFolder implements SheetFiles {
    private static final Logger LOG = Logger.getLogger(BoardFolder.class);

    private final Optional<Path> folder;
    private final SheetHtml html;
    private final ObjectMapper json;
    private BoardSheet last;

    @Inject
    BoardFolder(DispatchConfig config, AgencyProfile agency, ObjectMapper json) {
        this(config.printedBoard().folder(), agency.zone(), json);
    }

    BoardFolder(Optional<Path> folder, ZoneId zone, ObjectMapper json) {
        this.folder = folder;
        this.html = new SheetHtml(zone);
        this.json = json;
    }

    @Override
    public boolean wanted() {
        return folder.isPresent();
    }

    @Override
    public void write(BoardSheet sheet, Instant unreachableSince, Instant printedAt) {
        Path into = folder.orElseThrow();
        try {
            Files.createDirectories(into);
            replace(into, "board.html", html.write(sheet, unreachableSince, printedAt));
            if (unreachableSince == null) {
                replace(into, "board.json", json.writeValueAsString(sheet));
                last = sheet;
            }
        } catch (IOException full) {
            throw new UncheckedIOException("the board was not printed into " + into, full);
        }
    }

    @Override
    public Optional<BoardSheet> last() {
        Path kept = folder.orElseThrow().resolve("board.json");
        if (last == null && Files.isRegularFile(kept)) {
            try {
                last = json.readValue(Files.readString(kept), BoardSheet.class);
            } catch (IOException unreadable) {
                LOG.warn("the board printed before the start cannot be read", unreadable);
            }
        }
        return Optional.ofNullable(last);
    }

    private static void replace(Path folder, String name, String content) throws IOException {
        Path written = Files.createTempFile(folder, name, ".new");
        try {
            Files.writeString(written, content, StandardCharsets.UTF_8);
            try (FileChannel file = FileChannel.open(written, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            move(written, folder.resolve(name));
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException oddFileSystem) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
