package ca.policecomms.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints what is added to a file from now on. */
final class LogFollower {
    private final Path file;
    private long position;

    LogFollower(Path file) throws IOException {
        this.file = file;
        this.position = Files.exists(file) ? Files.size(file) : 0;
    }

    void print(PrintStream out) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
            long length = reader.length();
            if (length > position) {
                byte[] added = new byte[(int) (length - position)];
                reader.seek(position);
                reader.readFully(added);
                position = length;
                out.write(added);
                out.flush();
            }
        }
    }
}
