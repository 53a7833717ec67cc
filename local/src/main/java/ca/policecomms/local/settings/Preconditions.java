package ca.policecomms.local.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What must hold before anything is started, so that nothing is left half started. */
public final class Preconditions {
    private static final long MEGABYTE = 1024L * 1024L;

    private Preconditions() {}

    /** Refuses, naming every port of the suite that another program listens on. */
    public static void portsFree(Settings settings) {
        List<String> taken = new ArrayList<>();
        String example = "";
        for (Port port : Port.values()) {
            if (!isFree(settings.port(port))) {
                taken.add(settings.port(port) + " ("
                        + port.name().toLowerCase(Locale.ROOT).replace('_', '-') + ")");
                example = port.variable();
            }
        }
        if (!taken.isEmpty()) {
            throw new Refusal((taken.size() == 1 ? "Port " : "Ports ") + String.join(", ", taken)
                    + (taken.size() == 1 ? " is" : " are")
                    + " taken by another program: stop it, or choose another number, as in " + example
                    + "=<number> ./suite up, or move all ports with SUITE_PORT_OFFSET.");
        }
    }

    /** Refuses when less than {@code neededMegabytes} are free where {@code folder} is. */
    public static void diskFree(Path folder, long neededMegabytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
        if (free < neededMegabytes) {
            throw new Refusal("The disk that holds " + folder + " has " + free + " MB free, and " + neededMegabytes
                    + " MB are needed: free some space, or set SUITE_HOME to a folder on another disk.");
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the servers do: a port in TIME_WAIT after a stop is free, a port that is listened on is not.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
