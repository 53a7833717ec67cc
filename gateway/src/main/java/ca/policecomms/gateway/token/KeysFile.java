package ca.policecomms.gateway.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.lang.JoseException;

/** The last key set that was fetched, across restarts. Whoever can write the file can make tokens: keep it the gateway's own. */
record KeysFile(Optional<Path> path) {

    private static final Logger LOG = Logger.getLogger(KeysFile.class);

    Optional<SigningKeys> read() {
        if (path.isEmpty() || !Files.isRegularFile(path.get())) {
            return Optional.empty();
        }
        try {
            return Optional.of(SigningKeys.parse(Files.readString(path.get())));
        } catch (IOException | JoseException unreadable) {
            LOG.warnf("Kept signing keys cannot be read from %s: %s", path.get(), unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** Whole or not at all. A failure is only logged: the keys in memory are good. */
    boolean write(String json) {
        if (path.isEmpty()) {
            return false;
        }
        try {
            Path directory = path.get().toAbsolutePath().getParent();
            Files.createDirectories(directory);
            // Created by the JDK for its owner only.
            Path whole = Files.createTempFile(directory, "keys", ".json");
            Files.writeString(whole, json);
            Files.move(whole, path.get(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException failed) {
            LOG.warnf("Signing keys not kept in %s: %s", path.get(), failed.getMessage());
            return false;
        }
    }
}
