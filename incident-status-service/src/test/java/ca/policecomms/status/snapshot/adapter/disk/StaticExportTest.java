package ca.policecomms.status.snapshot.adapter.disk;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.status.Samples;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.snapshot.model.Answer;
import ca.policecomms.status.snapshot.model.SealedSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticExportTest {

    private static final SealedSnapshot SNAPSHOT = Samples.sealed(Samples.everything(), Audience.PUBLIC, 1);
    private static final SealedSnapshot NEXT = Samples.sealed(Samples.allWell(), Audience.PUBLIC, 2);

    @TempDir
    Path root;

    @Test
    @DisplayName(
            "S60 every public address is a file with its compressed copies, byte for byte, with manifest and signature")
    void files() throws IOException {
        export().export(SNAPSHOT, true);
        Path current = root.resolve("current");
        Answer page = SNAPSHOT.snapshot().answers().get("/status/en/");
        assertThat(current.resolve("status/en/index.html"))
                .hasBinaryContent(page.fresh().plain());
        assertThat(current.resolve("status/en/index.html.gz"))
                .hasBinaryContent(page.fresh().gzip());
        assertThat(current.resolve("status/en/index.html.br"))
                .hasBinaryContent(page.fresh().brotli());
        assertThat(current.resolve("status/fr/incidents/incident0001/index.html"))
                .exists();
        assertThat(current.resolve("status/en/incidents/incident0000/report/index.html"))
                .exists();
        assertThat(current.resolve("api/v2/summary.json")).exists();
        assertThat(current.resolve("index.html")).exists();
        assertThat(current.resolve("status.txt.gz")).exists();
        assertThat(current.resolve("404.html")).exists();
        assertThat(current.resolve("status/snapshot"))
                .hasBinaryContent(SNAPSHOT.seal().manifest());
        for (String path : SNAPSHOT.snapshot().answers().keySet()) {
            Path file = current.resolve(path.substring(1));
            assertThat(Files.isRegularFile(file) || Files.exists(file.resolve("index.html")))
                    .as(path)
                    .isTrue();
        }
    }

    @Test
    @DisplayName("S60 a reader sees one release or the next, never a mixture nor nothing")
    void swapped() throws Exception {
        StaticExport export = export();
        export.export(SNAPSHOT, true);
        Path page = root.resolve("current/status/en/index.html");
        byte[] first = SNAPSHOT.snapshot().answers().get("/status/en/").fresh().plain();
        byte[] second = NEXT.snapshot().answers().get("/status/en/").fresh().plain();
        AtomicBoolean done = new AtomicBoolean();
        AtomicBoolean broken = new AtomicBoolean();
        Thread reader = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                try {
                    byte[] read = Files.readAllBytes(page);
                    if (!Arrays.equals(read, first) && !Arrays.equals(read, second)) {
                        broken.set(true);
                    }
                } catch (IOException missing) {
                    broken.set(true);
                }
            }
        });
        for (int i = 0; i < 3; i++) {
            export.export(NEXT, true);
        }
        done.set(true);
        reader.join();
        assertThat(broken).isFalse();
        assertThat(page).hasBinaryContent(second);
    }

    @Test
    @DisplayName("S60 the same is not written twice, a stale one is another; three are kept")
    void followed() throws IOException {
        StaticExport export = export();
        for (boolean fresh : List.of(true, true, false, true)) {
            export.follow(SNAPSHOT, fresh);
        }
        export.follow(NEXT, false);
        try (Stream<Path> all = Files.list(root)) {
            assertThat(all.filter(path -> path.getFileName().toString().startsWith("release-")))
                    .hasSize(3);
        }
        assertThat(root.resolve("current/status/en/index.html")).content().contains("may be out of date");
    }

    private StaticExport export() {
        return new StaticExport(Optional.of(root));
    }
}
