package ca.policecomms.local.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionsTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("L1 a program is unpacked once")
    void once() throws Exception {
        Distributions distributions = new Distributions(folder);
        AtomicInteger times = new AtomicInteger();
        for (int i = 0; i < 2; i++) {
            Path place = distributions.provide("tool-1", target -> {
                times.incrementAndGet();
                Files.writeString(target.resolve("tool"), "x");
            });
            assertThat(place.resolve("tool")).exists();
        }
        assertThat(times).hasValue(1);
    }

    @Test
    @DisplayName("L1 an unpacking that was cut short is not taken for a program")
    void cutShort() throws Exception {
        Distributions distributions = new Distributions(folder);
        assertThatThrownBy(() -> distributions.provide("tool-1", target -> {
                    Files.writeString(target.resolve("half"), "x");
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(distributions.has("tool-1")).isFalse();
        Path place = distributions.provide("tool-1", target -> Files.writeString(target.resolve("whole"), "x"));
        assertThat(place.resolve("half")).doesNotExist();
        assertThat(place.resolve("whole")).exists();
    }

    @Test
    @DisplayName("L1 an archive cannot write outside its folder")
    void outside() throws IOException {
        Path zip = folder.resolve("bad.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            entries.putNextEntry(new ZipEntry("top/../../escaped"));
            entries.write(1);
        }
        Path target = Files.createDirectories(folder.resolve("target"));
        assertThatThrownBy(() -> Archives.unzip(zip, target)).hasMessageContaining("outside its folder");
        assertThat(folder.resolve("escaped")).doesNotExist();
    }

    @Test
    @DisplayName("L1 a copy of a packaged program follows it: changed files, new ones and removed ones")
    void mirror() throws IOException {
        Path original = Files.createDirectories(folder.resolve("original/lib"));
        Path copy = folder.resolve("copy");
        Files.writeString(original.resolve("a.jar"), "one");
        Files.writeString(original.resolve("b.jar"), "two");
        Trees.mirror(folder.resolve("original"), copy);
        Files.delete(original.resolve("b.jar"));
        Files.writeString(original.resolve("a.jar"), "eno");
        Files.setLastModifiedTime(original.resolve("a.jar"), FileTime.fromMillis(1_000_000));
        Trees.mirror(folder.resolve("original"), copy);
        assertThat(copy.resolve("lib/a.jar")).hasContent("eno");
        assertThat(Files.getLastModifiedTime(copy.resolve("lib/a.jar")).toMillis())
                .isEqualTo(1_000_000);
        assertThat(copy.resolve("lib/b.jar")).doesNotExist();
    }
}
