package ca.policecomms.status.incident.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public interface IncidentReports {

    void add(IncidentReport report);

    Optional<IncidentReport> of(UUID incident);

    Optional<IncidentReport> lockOf(UUID incident);

    List<IncidentReport> findAll(Collection<UUID> ids);

    List<IncidentReport> lockAll(Collection<UUID> ids);

    /** Copies it to where pages are made from. */
    void release(IncidentReport report, long sequence);
}
