package ca.policecomms.dispatch.involved.model;

import ca.policecomms.dispatch.record.model.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Persons and vehicles of calls. They are only ever added: what was believed stays on record. */
public interface Involved {
    void add(UUID id, UUID callId, Person person, Stamp stamp);

    void add(UUID id, UUID callId, Vehicle vehicle, Stamp stamp);

    /** Oldest first. */
    List<Entry<Person>> persons(UUID callId);

    /** Oldest first. */
    List<Entry<Vehicle>> vehicles(UUID callId);

    /** @param actor subject of the token of who entered it */
    record Entry<T>(UUID id, T content, Instant recordedAt, String actor) {}
}
