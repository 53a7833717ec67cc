package ca.policecomms.status.maintenance.adapter.persistence;

import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.maintenance.model.Maintenance;
import ca.policecomms.status.maintenance.model.MaintenanceState;
import ca.policecomms.status.maintenance.model.MaintenanceUpdate;
import ca.policecomms.status.maintenance.model.ReleasedMaintenances;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;

/** Copies into schema {@code released}, naming every column. */
@ApplicationScoped
class JdbcReleasedMaintenances implements ReleasedMaintenances {

    private final EntityManager database;

    JdbcReleasedMaintenances(EntityManager database) {
        this.database = database;
    }

    @Override
    public void put(Maintenance maintenance, long sequence) {
        run(
                """
                insert into released.maintenance (id, code, number, title_en, title_fr, description_en, description_fr, status,
                    scheduled_for, scheduled_until, recurrence, calendar_sequence, created_at, updated_at, started_at,
                    completed_at, sequence)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, cast(?15 as timestamptz),
                    cast(?16 as timestamptz), ?17)
                on conflict (id) do update set status = ?8, scheduled_for = ?9, scheduled_until = ?10,
                    calendar_sequence = ?12, updated_at = ?14, started_at = excluded.started_at,
                    completed_at = excluded.completed_at, sequence = ?17\
                """,
                maintenance.id(),
                maintenance.code(),
                maintenance.number(),
                maintenance.title().en(),
                maintenance.title().fr(),
                maintenance.description().en(),
                maintenance.description().fr(),
                maintenance.state().name(),
                maintenance.window().start(),
                maintenance.window().end(),
                maintenance.recurrence(),
                maintenance.calendarSequence(),
                maintenance.releasedAt(),
                maintenance.updatedAt(),
                text(maintenance.startedAt()),
                text(
                        maintenance.state() == MaintenanceState.CANCELLED
                                ? maintenance.cancelledAt()
                                : maintenance.completedAt()),
                sequence);
        maintenance.componentIds().forEach(component -> run("""
                insert into released.maintenance_component (maintenance_id, component_id)
                select ?1, id from released.component where id = ?2 on conflict do nothing\
                """, maintenance.id(), component));
    }

    @Override
    public void put(MaintenanceUpdate update, long sequence) {
        run(
                """
                insert into released.maintenance_update (id, code, maintenance_id, status, body_en, body_fr, created_at, sequence)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)\
                """,
                update.id(),
                update.code(),
                update.maintenanceId(),
                update.status().name(),
                update.body().en(),
                update.body().fr(),
                update.releasedAt(),
                sequence);
    }

    @Override
    public void putStatus(Component component) {
        run("""
                insert into released.status_change (component_id, old_status, new_status, since)
                select id, status, ?2, ?3 from released.component where id = ?1 and status <> ?2\
                """, component.id(), component.status().name(), component.since());
        run(
                "update released.component set status = ?2, since = ?3, updated_at = ?4 where id = ?1",
                component.id(),
                component.status().name(),
                component.since(),
                component.updatedAt());
    }

    /** As text, because a null has no type of its own. */
    private static String text(Instant time) {
        return time == null ? null : time.toString();
    }

    private void run(String sql, Object... values) {
        Query query = database.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
