package ca.policecomms.status.snapshot.adapter.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import ca.policecomms.status.component.model.AlternateKind;
import ca.policecomms.status.component.model.ComponentKind;
import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.component.model.Coverage;
import ca.policecomms.status.incident.model.Impact;
import ca.policecomms.status.incident.model.Phase;
import ca.policecomms.status.incident.model.StreamState;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.AffectedComponent;
import ca.policecomms.status.released.model.Indicator;
import ca.policecomms.status.released.model.MaintenanceStage;
import ca.policecomms.status.released.model.Recovery;
import ca.policecomms.status.released.model.ReleasedAdvice;
import ca.policecomms.status.released.model.ReleasedAlternate;
import ca.policecomms.status.released.model.ReleasedChange;
import ca.policecomms.status.released.model.ReleasedComponent;
import ca.policecomms.status.released.model.ReleasedGroup;
import ca.policecomms.status.released.model.ReleasedIncident;
import ca.policecomms.status.released.model.ReleasedMaintenance;
import ca.policecomms.status.released.model.ReleasedOverride;
import ca.policecomms.status.released.model.ReleasedProbe;
import ca.policecomms.status.released.model.ReleasedReport;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.released.model.ReleasedUpdate;
import ca.policecomms.status.released.model.StaffProcedure;
import ca.policecomms.status.released.model.Version;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Reads schema {@code released} whole, one statement a table. */
final class ReleasedRows {

    private record Of<T>(UUID owner, T value) {}

    @FunctionalInterface
    private interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    private record Head(Version version, Instant releasedAt) {}

    private final Connection connection;
    private final Audience audience;

    /** @param audience whose rows are read; those of others are not even asked for */
    ReleasedRows(Connection connection, Audience audience) {
        this.connection = connection;
        this.audience = audience;
    }

    ReleasedState state() throws SQLException {
        Head head = all(
                        "select * from released.head",
                        r -> new Head(
                                new Version(
                                        r.result().getLong("term"), r.result().getLong("sequence")),
                                r.time("released_at")))
                .getFirst();
        return new ReleasedState(
                        head.version(),
                        head.releasedAt(),
                        groups(),
                        components(),
                        incidents(),
                        maintenances(),
                        changes(),
                        advice(),
                        List.of())
                .with(override(), probes());
    }

    private ReleasedOverride override() throws SQLException {
        // One that a hold gave back after its end is over all the same.
        List<ReleasedOverride> newest = all(
                "select * from released.indicator_override where until > now() order by sequence desc limit 1",
                r -> new ReleasedOverride(
                        r.one(Indicator.class, "indicator"),
                        r.one(Indicator.class, "instead_of"),
                        r.both("reason"),
                        r.time("since"),
                        r.time("until")));
        return newest.isEmpty() ? null : newest.getFirst();
    }

    private List<ReleasedProbe> probes() throws SQLException {
        return audience != Audience.STAFF
                ? List.of()
                : all(
                        """
                        select c.code, p.name, p.health, p.since
                          from released.staff_probe p join released.component c on c.id = p.component_id
                         where not c.retired
                         order by c.code, p.name, p.probe_id\
                        """,
                        r -> new ReleasedProbe(
                                r.text("code"),
                                r.text("name"),
                                r.text("health").toLowerCase(Locale.ROOT),
                                r.time("since")));
    }

    private List<ReleasedGroup> groups() throws SQLException {
        return all(
                "select * from released.component_group order by emergency desc, position, code",
                r -> new ReleasedGroup(
                        r.text("code"),
                        r.both("name"),
                        r.number("position"),
                        r.truth("emergency"),
                        r.time("created_at"),
                        r.time("updated_at")));
    }

    private List<ReleasedComponent> components() throws SQLException {
        Map<UUID, StaffProcedure> procedures = procedures();
        Map<UUID, List<ReleasedAlternate>> alternates = byOwner(all(
                "select * from released.alternate where ended_at is null order by since, id",
                r -> new Of<>(
                        r.id("component_id"),
                        new ReleasedAlternate(
                                r.one(AlternateKind.class, "kind"),
                                r.one(Coverage.class, "coverage"),
                                r.both("wording"),
                                r.time("since"),
                                procedures.get(r.id("id"))))));
        return all(
                """
                select c.*, g.code as group_code
                  from released.component c join released.component_group g on g.id = c.group_id
                 where not c.retired
                 order by g.emergency desc, g.position, g.code, c.position, c.code\
                """,
                r -> new ReleasedComponent(
                        r.text("code"),
                        r.one(ComponentKind.class, "kind"),
                        r.both("name"),
                        r.both("description"),
                        r.text("group_code"),
                        r.number("position"),
                        r.truth("showcase"),
                        r.date("start_date"),
                        r.one(ComponentStatus.class, "status"),
                        r.time("since"),
                        r.time("created_at"),
                        r.time("updated_at"),
                        alternates.getOrDefault(r.id("id"), List.of())));
    }

    private List<ReleasedIncident> incidents() throws SQLException {
        Map<UUID, ReleasedReport> reports = reports();
        Map<UUID, List<Recovery.Item>> items = items();
        Map<UUID, List<Recovery.Notice>> notices = notices();
        Map<UUID, List<String>> cards = cards();
        Map<UUID, List<AffectedComponent>> affected = byOwner(all(
                "select * from released.affected_component order by update_id, position",
                r -> new Of<>(
                        r.id("update_id"),
                        new AffectedComponent(
                                r.text("code"),
                                r.both("name"),
                                r.one(ComponentStatus.class, "old_status"),
                                r.one(ComponentStatus.class, "new_status")))));
        Map<UUID, List<ReleasedUpdate>> updates = byOwner(all(
                "select * from released.incident_update order by display_at desc, sequence desc, id desc",
                r -> new Of<>(
                        r.id("incident_id"),
                        new ReleasedUpdate(
                                r.text("code"),
                                r.one(Phase.class, "phase"),
                                r.one(Impact.class, "impact"),
                                r.both("body"),
                                r.time("created_at"),
                                r.time("updated_at"),
                                r.time("display_at"),
                                r.time("next_update_at"),
                                affected.getOrDefault(r.id("id"), List.of())))));
        return all(
                "select * from released.incident order by started_at desc, id desc",
                r -> new ReleasedIncident(
                        r.text("code"),
                        r.text("number"),
                        r.both("title"),
                        r.one(Phase.class, "phase"),
                        r.one(Impact.class, "impact"),
                        r.time("created_at"),
                        r.time("updated_at"),
                        r.time("started_at"),
                        r.time("monitoring_at"),
                        r.time("resolved_at"),
                        updates.getOrDefault(r.id("id"), List.of()),
                        reports.get(r.id("id")),
                        new Recovery(
                                r.one(StreamState.class, "stream_containment"),
                                r.one(StreamState.class, "stream_investigation"),
                                r.one(StreamState.class, "stream_restoration"),
                                items.getOrDefault(r.id("id"), List.of()),
                                notices.getOrDefault(r.id("id"), List.of()),
                                cards.getOrDefault(r.id("id"), List.of()))));
    }

    private Map<UUID, List<Recovery.Item>> items() throws SQLException {
        return byOwner(all(
                "select * from released.restoration_item order by rank, id",
                r -> new Of<>(
                        r.id("incident_id"),
                        new Recovery.Item(
                                r.both("system_name"),
                                r.number("rank"),
                                r.text("state"),
                                r.time("estimate"),
                                r.text("partner"),
                                r.time("live_at")))));
    }

    private Map<UUID, List<Recovery.Notice>> notices() throws SQLException {
        return byOwner(all(
                "select * from released.partner_notice order by told_at, id",
                r -> new Of<>(
                        r.id("incident_id"),
                        new Recovery.Notice(
                                r.both("recipient"),
                                r.text("filing"),
                                r.number("filing_number"),
                                r.both("wording"),
                                r.time("told_at")))));
    }

    private Map<UUID, List<String>> cards() throws SQLException {
        return byOwner(all("""
                 select i.incident_id, c.code from released.incident_advice i join released.advice_card c on c.id = i.card_id
                  order by c.position, c.code\
                 """, r -> new Of<>(r.id("incident_id"), r.text("code"))));
    }

    private Map<UUID, ReleasedReport> reports() throws SQLException {
        Map<UUID, ReleasedReport> reports = new HashMap<>();
        // A report of an incident that is open again comes back with its end.
        all(
                        """
                        select r.* from released.incident_report r join released.incident i on i.id = r.incident_id
                         where i.reported_at is not null\
                        """,
                        r -> new Of<>(
                                r.id("incident_id"),
                                new ReleasedReport(
                                        r.both("what_happened"),
                                        r.both("effect"),
                                        r.both("response"),
                                        r.both("changes"),
                                        r.time("updated_at"))))
                .forEach(of -> reports.put(of.owner(), of.value()));
        return reports;
    }

    private List<ReleasedMaintenance> maintenances() throws SQLException {
        Map<UUID, List<ReleasedMaintenance.Update>> updates = byOwner(all(
                "select * from released.maintenance_update order by created_at desc, id desc",
                r -> new Of<>(
                        r.id("maintenance_id"),
                        new ReleasedMaintenance.Update(
                                r.text("code"),
                                r.one(MaintenanceStage.class, "status"),
                                r.both("body"),
                                r.time("created_at"),
                                r.time("created_at")))));
        Map<UUID, List<String>> components = byOwner(all("""
                 select m.maintenance_id, c.code
                   from released.maintenance_component m join released.component c on c.id = m.component_id
                  where not c.retired order by c.code\
                 """, r -> new Of<>(r.id("maintenance_id"), r.text("code"))));
        return all(
                "select * from released.maintenance order by scheduled_for desc, id desc",
                r -> new ReleasedMaintenance(
                        r.text("code"),
                        r.text("number"),
                        r.both("title"),
                        r.one(MaintenanceStage.class, "status"),
                        r.time("scheduled_for"),
                        r.time("scheduled_until"),
                        r.time("created_at"),
                        r.time("updated_at"),
                        r.time("started_at"),
                        r.time("completed_at"),
                        r.number("calendar_sequence"),
                        components.getOrDefault(r.id("id"), List.of()),
                        updates.getOrDefault(r.id("id"), List.of())));
    }

    private List<ReleasedAdvice> advice() throws SQLException {
        return all(
                "select *, updated_at::date as reviewed_on from released.advice_card order by position, code",
                r -> new ReleasedAdvice(r.text("code"), r.both("title"), r.both("body"), r.date("reviewed_on")));
    }

    private List<ReleasedChange> changes() throws SQLException {
        return all(
                """
                select c.code, h.old_status, h.new_status, h.since
                  from released.status_change h join released.component c on c.id = h.component_id
                 where not c.retired
                 order by h.since, h.id\
                """,
                r -> new ReleasedChange(
                        r.text("code"),
                        r.one(ComponentStatus.class, "old_status"),
                        r.one(ComponentStatus.class, "new_status"),
                        r.time("since")));
    }

    private Map<UUID, StaffProcedure> procedures() throws SQLException {
        if (audience != Audience.STAFF) {
            return Map.of();
        }
        Map<UUID, StaffProcedure> procedures = new HashMap<>();
        all(
                        "select * from released.staff_procedure",
                        r -> new Of<>(
                                r.id("alternate_id"),
                                new StaffProcedure(
                                        r.text("procedure"),
                                        r.text("who_may_use"),
                                        r.text("limits"),
                                        r.text("back_entry_plan"),
                                        r.text("back_entry"))))
                .forEach(of -> procedures.put(of.owner(), of.value()));
        return procedures;
    }

    private static <T> Map<UUID, List<T>> byOwner(List<Of<T>> rows) {
        return rows.stream().collect(groupingBy(Of::owner, mapping(Of::value, toList())));
    }

    private <T> List<T> all(String sql, Reader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(reader.read(new Row(result)));
            }
        }
        return rows;
    }
}
