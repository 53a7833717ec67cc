package ca.policecomms.status.snapshot.adapter.archive;

import ca.policecomms.status.released.model.Version;
import ca.policecomms.status.snapshot.model.Heartbeat;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** A heartbeat as one line of text: {@code term sequence time key signature}. */
public final class HeartbeatLine {

    private static final int FIELDS = 5;

    private HeartbeatLine() {}

    public static String write(Heartbeat heartbeat) {
        return heartbeat.version().term() + " " + heartbeat.version().sequence() + " " + heartbeat.at() + " "
                + heartbeat.keyId() + " " + Base64.getEncoder().encodeToString(heartbeat.signature()) + "\n";
    }

    /** Empty when it is not one; its signature is still to be checked. */
    public static Optional<Heartbeat> read(String line) {
        String[] fields = line.strip().split(" ", -1);
        if (fields.length != FIELDS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Heartbeat(
                    new Version(Long.parseLong(fields[0]), Long.parseLong(fields[1])),
                    Instant.parse(fields[2]),
                    fields[3],
                    Base64.getDecoder().decode(fields[4])));
        } catch (IllegalArgumentException | DateTimeException damaged) {
            return Optional.empty();
        }
    }
}
