package ca.policecomms.commons.outbox.relay;

import ca.policecomms.commons.outbox.Buckets;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

final class TestIds {
    private TestIds() {}

    static UUID random(Predicate<UUID> wanted) {
        return Stream.generate(UUID::randomUUID).filter(wanted).findFirst().orElseThrow();
    }

    static int bucket(UUID id) {
        return Buckets.of(id);
    }
}
