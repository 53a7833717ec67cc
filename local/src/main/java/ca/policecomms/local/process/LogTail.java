package ca.policecomms.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The end of a log, and its turn to a new file when it has grown. */
public final class LogTail {
    private static final int BYTES = 64 * 1024;
    private static final int LINE = 240;
    private static final long TURN_AT_BYTES = 32L * 1024 * 1024;

    private LogTail() {}

    /** At most {@code lines} last lines that tell something, so no stack frames; empty when there is no log. */
    public static List<String> of(Path log, int lines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - BYTES);
            byte[] end = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(end);
            List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
            // The first line may have been cut in its middle.
            List<String> telling = (from > 0 && all.size() > 1 ? all.subList(1, all.size()) : all)
                    .stream()
                            .filter(line ->
                                    !line.startsWith("\tat ") && !line.startsWith("Picked up JAVA_TOOL_OPTIONS"))
                            .toList();
            return telling.subList(Math.max(0, telling.size() - lines), telling.size()).stream()
                    .map(line -> line.length() > LINE ? line.substring(0, LINE) + " ..." : line)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Keeps one older log ({@code .1}) once the present one is above 32 MB; called before a part starts. */
    public static void turn(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > TURN_AT_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
