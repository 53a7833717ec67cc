package ca.policecomms.status.snapshot.adapter.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChunksTest {

    private final byte[] large = bytes(2_000_000);
    private final Chunks chunks = Chunks.of("public", large);

    @Test
    @DisplayName("S57 a small snapshot is one record")
    void small() {
        Chunks whole = Chunks.of("public", bytes(1_000));
        assertThat(whole.parts()).isEmpty();
        assertThat(Chunks.listed(whole.head())).isEmpty();
    }

    @Test
    @DisplayName("S57 a large one is parts below 1 MB and a list of them, and is whole again when all are there")
    void large() {
        assertThat(chunks.parts()).hasSize(3);
        assertThat(chunks.parts().values()).allMatch(part -> part.length <= Chunks.GREATEST);
        List<String> keys = Chunks.listed(chunks.head()).orElseThrow();
        assertThat(Chunks.join(keys, chunks.parts()).orElseThrow()).isEqualTo(large);
    }

    @Test
    @DisplayName("S57 nothing is put together while a part is missing, or is another than its name says")
    void incomplete() {
        List<String> keys = Chunks.listed(chunks.head()).orElseThrow();
        Map<String, byte[]> parts = new HashMap<>(chunks.parts());
        parts.put(keys.get(1), bytes(900_000));
        assertThat(Chunks.join(keys, parts)).isEmpty();
        parts.remove(keys.get(1));
        assertThat(Chunks.join(keys, parts)).isEmpty();
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
