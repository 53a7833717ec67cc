package ca.policecomms.dispatch.unit.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The units. */
public interface Units {
    void add(Unit unit);

    Optional<Unit> find(UUID id);

    Optional<Unit> findByCallSign(String callSign);

    /** Locks the rows in the order of their ids, so that two commands never wait for each other. */
    List<Unit> lock(Collection<UUID> ids);

    /** By call sign; {@code after} and {@code status} may be null. */
    List<Unit> list(String after, UnitStatus status, int limit);

    /** By call sign; with a division, those of it and those of none. */
    List<Unit> onDuty(String division);

    /** Those on duty that have one of these people in them. */
    List<Unit> onDutyWith(Collection<String> people);

    List<Unit> findAll(Collection<UUID> ids);
}
