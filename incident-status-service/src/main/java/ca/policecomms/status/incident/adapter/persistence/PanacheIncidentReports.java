package ca.policecomms.status.incident.adapter.persistence;

import ca.policecomms.status.incident.model.IncidentReport;
import ca.policecomms.status.incident.model.IncidentReports;
import ca.policecomms.status.incident.model.ReportText;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheIncidentReports implements IncidentReports, PanacheRepositoryBase<IncidentReport, UUID> {

    @Override
    public void add(IncidentReport report) {
        persist(report);
    }

    @Override
    public Optional<IncidentReport> of(UUID incident) {
        return find("incidentId", incident).firstResultOptional();
    }

    @Override
    public Optional<IncidentReport> lockOf(UUID incident) {
        return find("incidentId", incident)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    public List<IncidentReport> findAll(Collection<UUID> ids) {
        return list("id in ?1", Sort.by("id"), ids);
    }

    @Override
    public List<IncidentReport> lockAll(Collection<UUID> ids) {
        return find("id in ?1", Sort.by("id"), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public void release(IncidentReport report, long sequence) {
        ReportText text = report.text();
        getEntityManager()
                .createNativeQuery("""
                    insert into released.incident_report (id, incident_id, what_happened_en, what_happened_fr, effect_en,
                        effect_fr, response_en, response_fr, changes_en, changes_fr, released_at, updated_at, sequence)
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11, ?12)
                    on conflict (id) do update set what_happened_en = ?3, what_happened_fr = ?4, effect_en = ?5,
                        effect_fr = ?6, response_en = ?7, response_fr = ?8, changes_en = ?9, changes_fr = ?10,
                        updated_at = ?11, sequence = ?12\
                    """)
                .setParameter(1, report.id())
                .setParameter(2, report.incidentId())
                .setParameter(3, text.whatHappened().en())
                .setParameter(4, text.whatHappened().fr())
                .setParameter(5, text.effect().en())
                .setParameter(6, text.effect().fr())
                .setParameter(7, text.response().en())
                .setParameter(8, text.response().fr())
                .setParameter(9, text.changes().en())
                .setParameter(10, text.changes().fr())
                .setParameter(11, report.releasedAt())
                .setParameter(12, sequence)
                .executeUpdate();
    }
}
