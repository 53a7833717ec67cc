package ca.policecomms.local.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Memory a process and its children hold. On Linux the proportional set size: a page that several share counts once
 * over all of them, as PostgreSQL's buffers do. Elsewhere the resident set size that {@code ps} tells.
 */
final class Resident {
    private Resident() {}

    static long megabytes(long pid) {
        Stream<Long> children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
        return Stream.concat(Stream.of(pid), children)
                        .mapToLong(Resident::kilobytes)
                        .sum()
                / 1024;
    }

    /** Without its children. */
    static long alone(long pid) {
        return kilobytes(pid) / 1024;
    }

    private static long kilobytes(long pid) {
        Path rollup = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        try {
            if (Files.exists(rollup)) {
                return Files.readAllLines(rollup).stream()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum();
            }
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            try (BufferedReader reader = ps.inputReader(StandardCharsets.US_ASCII)) {
                String line = reader.readLine();
                return line == null ? 0 : Long.parseLong(line.strip());
            }
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
