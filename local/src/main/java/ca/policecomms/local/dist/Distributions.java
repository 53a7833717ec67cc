package ca.policecomms.local.dist;

import ca.policecomms.local.settings.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/** Unpacked programs, shared by all instances: unpacked once from what the build downloaded, then only read. */
public final class Distributions {
    private final Path folder;

    public Distributions(Path folder) {
        this.folder = folder;
    }

    /** Work on a folder that is not in its place yet. */
    @FunctionalInterface
    public interface Unpacking {
        void into(Path target) throws IOException, InterruptedException;
    }

    /** Whether a program is there, ready to run. */
    public boolean has(String name) {
        return Files.isDirectory(folder.resolve(name));
    }

    /**
     * The folder of a program; made by {@code unpacking} when missing. It appears whole or not at all, and of two
     * instances that start at once one makes it.
     */
    public Path provide(String name, Unpacking unpacking) throws IOException, InterruptedException {
        Path place = folder.resolve(name);
        if (Files.isDirectory(place)) {
            return place;
        }
        Files.createDirectories(folder);
        try (FileChannel channel = FileChannel.open(
                        folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.isDirectory(place)) {
                Path half = folder.resolve(name + ".unpacking");
                Trees.delete(half);
                Files.createDirectories(half);
                unpacking.into(half);
                Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return place;
    }

    /** The downloaded archive of that name and version. */
    public Path download(String prefix, String version) throws IOException {
        Path downloads = folder.resolve("downloads");
        if (Files.isDirectory(downloads)) {
            try (Stream<Path> files = Files.list(downloads)) {
                Optional<Path> found = files.filter(file -> {
                            String name = file.getFileName().toString();
                            return name.startsWith(prefix) && name.contains(version);
                        })
                        .findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new Refusal("The archive " + prefix + " " + version + " is not in " + downloads
                + ": ./suite up downloads it, with a connection to a Maven repository.");
    }
}
