package ca.policecomms.status.hold.adapter.persistence;

import ca.policecomms.status.hold.model.HeldName;
import ca.policecomms.status.hold.model.Hold;
import ca.policecomms.status.hold.model.HoldInForce;
import ca.policecomms.status.hold.model.Withholding;
import ca.policecomms.status.wording.model.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Moves rows between schema {@code released} and table {@code withheld}. */
@ApplicationScoped
class JdbcWithholding implements Withholding {

    /** Shown for a component while its name is held. */
    private static final Bilingual NAMELESS = new Bilingual("Name withheld", "Nom non divulgué");

    /** Children first, because of the foreign keys; put back the other way round. */
    private static final List<String> OF_UPDATE = List.of("affected_component", "correction");

    private static final List<String> OF_INCIDENT =
            List.of("incident_advice", "incident_report", "restoration_item", "partner_notice");

    private final EntityManager database;

    JdbcWithholding(EntityManager database) {
        this.database = database;
    }

    @Override
    public void withhold(HoldInForce held) {
        database.flush();
        Hold hold = held.hold();
        UUID subject = hold.subjectId();
        switch (hold.subjectKind()) {
            case INCIDENT -> incident(hold, subject);
            case UPDATE -> update(hold, subject);
            case ALTERNATE -> take(hold, "alternate", "id", subject);
            case MAINTENANCE -> maintenance(hold, subject);
            case REPORT -> take(hold, "incident_report", "id", subject);
            case NOTIFICATION -> take(hold, "partner_notice", "id", subject);
            case COMPONENT -> {
                if (hold.ofName()) {
                    name(hold, held.name());
                } else {
                    keep(hold, "component", "id = ?1", subject);
                    run(
                            "update released.component set description_en = null, description_fr = null where id = ?1",
                            subject);
                }
            }
        }
    }

    private void incident(Hold hold, UUID incident) {
        updates(incident).forEach(update -> takeUpdate(hold, update));
        OF_INCIDENT.forEach(relation -> take(hold, relation, "incident_id", incident));
        take(hold, "incident", "id", incident);
    }

    /** An incident of which nothing else is told goes with its only update. */
    private void update(Hold hold, UUID update) {
        List<UUID> incidents = ids("select incident_id from released.incident_update where id = ?1", update);
        takeUpdate(hold, update);
        incidents.stream()
                .filter(incident -> updates(incident).isEmpty())
                .forEach(incident -> incident(hold, incident));
    }

    private void takeUpdate(Hold hold, UUID update) {
        OF_UPDATE.forEach(relation -> take(hold, relation, "update_id", update));
        take(hold, "incident_update", "id", update);
    }

    private void maintenance(Hold hold, UUID maintenance) {
        take(hold, "maintenance_update", "maintenance_id", maintenance);
        take(hold, "maintenance_component", "maintenance_id", maintenance);
        take(hold, "maintenance", "id", maintenance);
    }

    /** Where the name stands for the component it is replaced; a text that holds it goes altogether. */
    private void name(Hold hold, HeldName name) {
        UUID component = name.componentId();
        keep(hold, "component", "id = ?1", component);
        run("""
            update released.component set name_en = ?2, name_fr = ?3, description_en = null, description_fr = null
             where id = ?1\
            """, component, NAMELESS.en(), NAMELESS.fr());
        String ofComponent = "code = (select code from component where id = ?1)";
        keep(hold, "affected_component", ofComponent, component);
        run(
                "update released.affected_component set name_en = ?2, name_fr = ?3 where " + ofComponent,
                component,
                NAMELESS.en(),
                NAMELESS.fr());
        mentioning("select id, title_en, title_fr from released.incident", name).forEach(id -> incident(hold, id));
        mentioning("select id, body_en, body_fr from released.incident_update", name)
                .forEach(id -> update(hold, id));
        mentioning("select id, wording_en, wording_fr from released.alternate", name)
                .forEach(id -> take(hold, "alternate", "id", id));
        mentioning("select id, title_en || description_en, title_fr || description_fr from released.maintenance", name)
                .forEach(id -> maintenance(hold, id));
        mentioning("select maintenance_id, body_en, body_fr from released.maintenance_update", name)
                .forEach(id -> maintenance(hold, id));
        mentioning("""
            select id, what_happened_en || effect_en || response_en || changes_en,
                   what_happened_fr || effect_fr || response_fr || changes_fr from released.incident_report\
            """, name).forEach(id -> take(hold, "incident_report", "id", id));
        mentioning("select id, system_name_en, system_name_fr from released.restoration_item", name)
                .forEach(id -> take(hold, "restoration_item", "id", id));
    }

    private List<UUID> mentioning(String sql, HeldName name) {
        List<?> rows = database.createNativeQuery(sql, Object[].class).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .filter(row -> name.in(Objects.toString(row[1], "")) || name.in(Objects.toString(row[2], "")))
                .map(row -> (UUID) row[0])
                .distinct()
                .toList();
    }

    @Override
    public void restore(UUID hold) {
        database.flush();
        List<?> rows = database.createNativeQuery(
                        "select position, relation from withheld where hold_id = ?1 order by position desc",
                        Object[].class)
                .setParameter(1, hold)
                .getResultList();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            put((String) row[1], hold, (Integer) row[0]);
        }
        run("delete from withheld where hold_id = ?1", hold);
    }

    private void put(String relation, UUID hold, int position) {
        String source = "(select r.* from withheld w, jsonb_populate_record(null::released." + relation
                + ", w.row) r where w.hold_id = ?1 and w.position = ?2)";
        switch (relation) {
            case "component" -> run("""
                update released.component c set name_en = r.name_en, name_fr = r.name_fr,
                       description_en = r.description_en, description_fr = r.description_fr
                  from\
                """ + source + " r where c.id = r.id", hold, position);
            case "affected_component" ->
                run(
                        "insert into released.affected_component select * from " + source + " r on conflict"
                                + " (update_id, position) do"
                                + " update set name_en ="
                                + " excluded.name_en,"
                                + " name_fr ="
                                + " excluded.name_fr",
                        hold,
                        position);
            default -> run("insert into released." + relation + " select * from " + source + " r", hold, position);
        }
    }

    private void take(Hold hold, String relation, String column, UUID id) {
        if (keep(hold, relation, column + " = ?1", id)) {
            run("delete from released." + relation + " where " + column + " = ?1", id);
        }
    }

    private boolean keep(Hold hold, String relation, String where, UUID id) {
        int kept = database.createNativeQuery("""
            insert into withheld (hold_id, position, relation, row)
            select ?2, (select coalesce(max(position), 0) from withheld where hold_id = ?2)
                       + row_number() over (), ?3, to_jsonb(r)
              from released.\
            """ + relation + " r where " + where)
                .setParameter(1, id)
                .setParameter(2, hold.id())
                .setParameter(3, relation)
                .executeUpdate();
        return kept > 0;
    }

    private List<UUID> updates(UUID incident) {
        return ids("select id from released.incident_update where incident_id = ?1", incident);
    }

    private List<UUID> ids(String sql, UUID id) {
        List<?> found = database.createNativeQuery(sql).setParameter(1, id).getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    private void run(String sql, Object... values) {
        Query query = database.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
