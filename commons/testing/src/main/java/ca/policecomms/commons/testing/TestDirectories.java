package ca.policecomms.commons.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Temporary directories of embedded servers, removed when the JVM ends. */
final class TestDirectories {
    private TestDirectories() {}

    static Path create(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Deletes what it can: a leftover in the temporary directory must not fail a test run. */
    static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(TestDirectories::deleteOne);
        } catch (IOException | UncheckedIOException leftBehind) {
            System.getLogger(TestDirectories.class.getName())
                    .log(System.Logger.Level.DEBUG, "not removed: " + directory, leftBehind);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
