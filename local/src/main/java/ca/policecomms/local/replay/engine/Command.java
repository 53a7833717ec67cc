package ca.policecomms.local.replay.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/**
 * A request to dispatch-service.
 *
 * @param path below the service's {@code /v1}, with a leading slash; may have a query
 * @param body null for a GET
 * @param key Idempotency-Key, null for a GET and where the service recognises a repetition by itself
 * @param ifMatch version for If-Match, null where none is asked for
 */
public record Command(String method, String path, ObjectNode body, UUID key, Long ifMatch) {

    public static Command get(String path) {
        return new Command("GET", path, null, null, null);
    }

    public static Command post(String path, ObjectNode body, UUID key) {
        return new Command("POST", path, body, key, null);
    }

    public Command matching(long version) {
        return new Command(method, path, body, key, version);
    }
}
