package ca.policecomms.status.snapshot.adapter.replication;

import ca.policecomms.status.snapshot.adapter.archive.Hash;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A snapshot as records of at most 1 MB. A small one is one record under its audience; of a large one that record lists the
 * keys {@code <audience>/<SHA-256>} of its parts, which are sent before it.
 *
 * @param head value under the key of the audience
 * @param parts by key, in order; empty when the head is the whole
 */
record Chunks(byte[] head, Map<String, byte[]> parts) {

    static final String HEARTBEAT = "heartbeat";

    /** Below the broker's 1 MB, with room for key and headers. */
    static final int GREATEST = 900_000;

    private static final String LIST = "parts\n";

    static Chunks whole(String key, byte[] value) {
        return new Chunks(value, Map.of());
    }

    static Chunks of(String key, byte[] value) {
        if (value.length <= GREATEST) {
            return whole(key, value);
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        StringBuilder list = new StringBuilder(LIST);
        for (int at = 0; at < value.length; at += GREATEST) {
            byte[] part = Arrays.copyOfRange(value, at, Math.min(at + GREATEST, value.length));
            String name = key + "/" + Hash.of(part);
            parts.put(name, part);
            list.append(name).append('\n');
        }
        return new Chunks(list.toString().getBytes(StandardCharsets.US_ASCII), parts);
    }

    /** Keys of the parts, or empty when the value is the whole itself. */
    static Optional<List<String>> listed(byte[] head) {
        byte[] mark = LIST.getBytes(StandardCharsets.US_ASCII);
        if (head.length < mark.length || !Arrays.equals(head, 0, mark.length, mark, 0, mark.length)) {
            return Optional.empty();
        }
        return Optional.of(new String(head, mark.length, head.length - mark.length, StandardCharsets.US_ASCII)
                .lines()
                .toList());
    }

    /** Empty while a part is missing or is not what its name says. */
    static Optional<byte[]> join(List<String> keys, Map<String, byte[]> parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (String key : keys) {
            byte[] part = parts.get(key);
            if (part == null || !key.endsWith("/" + Hash.of(part))) {
                return Optional.empty();
            }
            whole.writeBytes(part);
        }
        return Optional.of(whole.toByteArray());
    }
}
