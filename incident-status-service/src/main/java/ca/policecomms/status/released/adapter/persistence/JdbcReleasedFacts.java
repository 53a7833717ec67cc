package ca.policecomms.status.released.adapter.persistence;

import ca.policecomms.status.component.model.Alternate;
import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.component.model.ComponentGroup;
import ca.policecomms.status.component.model.ComponentState;
import ca.policecomms.status.component.model.StaffNotes;
import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.IncidentUpdate;
import ca.policecomms.status.publication.model.Correction;
import ca.policecomms.status.released.model.AffectedComponent;
import ca.policecomms.status.released.model.ReleasedFacts;
import ca.policecomms.status.wording.model.Bilingual;
import ca.policecomms.status.wording.model.ToFollow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;

/** Copies into schema {@code released}, naming every column: nothing gets there by being added to an entity. */
@ApplicationScoped
class JdbcReleasedFacts implements ReleasedFacts {

    private final EntityManager database;

    JdbcReleasedFacts(EntityManager database) {
        this.database = database;
    }

    @Override
    public long begin(Instant now) {
        return (Long) database.createNativeQuery(
                        "update released.head set sequence = sequence + 1, released_at = ?1 returning sequence")
                .setParameter(1, now)
                .getSingleResult();
    }

    @Override
    public void put(Component component) {
        put(component.group());
        // Before the row itself: what it said until now is what changes.
        run("""
                insert into released.status_change (component_id, old_status, new_status, since)
                select id, status, ?2, ?3 from released.component where id = ?1 and status <> ?2\
                """, component.id(), component.status().name(), component.since());
        run(
                """
                insert into released.component (id, code, kind, name_en, name_fr, description_en, description_fr, group_id,
                    position, showcase, start_date, status, since, retired, created_at, updated_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, cast(?11 as date), ?12, ?13, ?14, ?15, ?15)
                on conflict (id) do update set kind = ?3, name_en = ?4, name_fr = ?5, description_en = ?6,
                    description_fr = ?7, group_id = ?8, position = ?9, showcase = ?10, start_date = cast(?11 as date),
                    status = ?12, since = ?13, retired = ?14, updated_at = ?15\
                """,
                component.id(),
                component.code(),
                component.kind().name(),
                component.name().en(),
                component.name().fr(),
                component.description().en(),
                component.description().fr(),
                component.group().id(),
                component.position(),
                component.showcase(),
                component.startDate() == null ? null : component.startDate().toString(),
                component.status().name(),
                component.since(),
                component.state() == ComponentState.RETIRED,
                component.updatedAt());
        run("delete from released.component_carries where system_id = ?1", component.id());
        component.carries().forEach(function -> run("""
                insert into released.component_carries (system_id, function_id)
                select ?1, id from released.component where id = ?2\
                """, component.id(), function));
    }

    private void put(ComponentGroup group) {
        run(
                """
                insert into released.component_group (id, code, name_en, name_fr, position, emergency, created_at, updated_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                on conflict (id) do update set name_en = ?3, name_fr = ?4, position = ?5, updated_at = ?8\
                """,
                group.id(),
                group.code(),
                group.name().en(),
                group.name().fr(),
                group.position(),
                group.emergency(),
                group.createdAt(),
                group.updatedAt());
    }

    @Override
    public void put(Alternate alternate) {
        run(
                """
                insert into released.alternate (id, component_id, kind, coverage, wording_en, wording_fr, since, ended_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as timestamptz))
                on conflict (id) do update set ended_at = excluded.ended_at\
                """,
                alternate.id(),
                alternate.componentId(),
                alternate.kind().name(),
                alternate.coverage() == null ? null : alternate.coverage().name(),
                alternate.publicWording().en(),
                alternate.publicWording().fr(),
                alternate.since(),
                text(alternate.endedAt()));
        StaffNotes notes = alternate.notes();
        run(
                """
                insert into released.staff_procedure (alternate_id, procedure, who_may_use, limits, back_entry_plan, back_entry)
                values (?1, ?2, ?3, ?4, ?5, ?6)
                on conflict (alternate_id) do update set back_entry = excluded.back_entry\
                """,
                alternate.id(),
                notes.procedure(),
                notes.whoMayUse(),
                notes.limits(),
                notes.backEntryPlan(),
                alternate.backEntry() == null ? null : alternate.backEntry().name());
    }

    @Override
    public void put(Incident incident, ToFollow toFollow) {
        Bilingual title = toFollow.title(incident.title());
        run(
                """
                insert into released.incident (id, code, number, title_en, title_fr, phase, impact, created_at, updated_at,
                    started_at, monitoring_at, resolved_at, reported_at, stream_containment, stream_investigation,
                    stream_restoration)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, cast(?11 as timestamptz), cast(?12 as timestamptz),
                    cast(?13 as timestamptz), ?14, ?15, ?16)
                on conflict (id) do update set title_en = case when ?17 then released.incident.title_en else ?4 end,
                    title_fr = case when ?17 then released.incident.title_fr else ?5 end,
                    phase = ?6, impact = ?7, updated_at = ?9,
                    monitoring_at = excluded.monitoring_at, resolved_at = excluded.resolved_at,
                    reported_at = excluded.reported_at, stream_containment = ?14, stream_investigation = ?15,
                    stream_restoration = ?16\
                """,
                incident.id(),
                incident.code(),
                incident.number(),
                title.en(),
                title.fr(),
                incident.phase().name(),
                incident.impact().name(),
                incident.publicSince(),
                incident.publicUpdatedAt(),
                incident.startedAt(),
                text(incident.monitoringAt()),
                text(incident.resolvedAt()),
                text(incident.reportedAt()),
                name(incident.streams().containment()),
                name(incident.streams().investigation()),
                name(incident.streams().restoration()),
                // The other language may still be to follow from an earlier release.
                !incident.title().complete());
    }

    @Override
    public void put(IncidentUpdate update, List<AffectedComponent> affected, ToFollow toFollow, long sequence) {
        Bilingual body = toFollow.body(update.body());
        run(
                """
                insert into released.incident_update (id, code, incident_id, phase, impact, body_en, body_fr, created_at,
                    updated_at, display_at, next_update_at, sequence)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, cast(?11 as timestamptz), ?12)\
                """,
                update.id(),
                update.code(),
                update.incidentId(),
                update.phase().name(),
                update.impact().name(),
                body.en(),
                body.fr(),
                update.publicSince(),
                update.publicUpdatedAt(),
                update.displayAt(),
                text(update.nextUpdateAt()),
                sequence);
        for (int i = 0; i < affected.size(); i++) {
            AffectedComponent component = affected.get(i);
            run(
                    """
                    insert into released.affected_component (update_id, position, code, name_en, name_fr, old_status, new_status)
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?7)\
                    """,
                    update.id(),
                    i,
                    component.code(),
                    component.name().en(),
                    component.name().fr(),
                    component.oldStatus().name(),
                    component.newStatus().name());
        }
    }

    @Override
    public void put(Correction correction, Bilingual told, Incident incident, long sequence) {
        run(
                "update released.incident_update set body_en = ?2, body_fr = ?3, updated_at = ?4 where id = ?1",
                correction.updateId(),
                told.en(),
                told.fr(),
                correction.releasedAt());
        run(
                """
                update released.incident set updated_at = ?2, title_en = coalesce(?3, title_en),
                       title_fr = coalesce(?4, title_fr) where id = ?1\
                """,
                incident.id(),
                correction.releasedAt(),
                correction.title().en(),
                correction.title().fr());
        run(
                """
                insert into released.correction (id, update_id, kind, old_body_en, old_body_fr, body_en, body_fr, reason_en,
                    reason_fr, corrected_at, sequence)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)\
                """,
                correction.id(),
                correction.updateId(),
                correction.act().name(),
                correction.oldBody().en(),
                correction.oldBody().fr(),
                correction.body().en(),
                correction.body().fr(),
                correction.reason().en(),
                correction.reason().fr(),
                correction.releasedAt(),
                sequence);
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** As text, because a null has no type of its own. */
    private static String text(Instant time) {
        return time == null ? null : time.toString();
    }

    private void run(String sql, Object... values) {
        Query query = database.createNativeQuery(sql);
        // Nothing read here is written through entities in the same breath; a thousand past incidents stay quick.
        query.setFlushMode(FlushModeType.COMMIT);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
