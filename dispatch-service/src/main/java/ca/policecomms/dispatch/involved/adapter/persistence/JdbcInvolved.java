package ca.policecomms.dispatch.involved.adapter.persistence;

import ca.policecomms.dispatch.catalogue.model.SensitiveFact;
import ca.policecomms.dispatch.catalogue.model.Sensitivity;
import ca.policecomms.dispatch.involved.model.Involved;
import ca.policecomms.dispatch.involved.model.Person;
import ca.policecomms.dispatch.involved.model.PersonRole;
import ca.policecomms.dispatch.involved.model.Vehicle;
import ca.policecomms.dispatch.involved.model.VehicleRole;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Insert-only, on the connection of the current transaction. */
@ApplicationScoped
class JdbcInvolved implements Involved {
    private static final String PERSON = """
            insert into call_person (id, call_id, role, name, phone, description, age, believed_under_18, sensitive,
                                     recorded_at, actor)
            values (?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?)""";
    private static final String PERSONS = """
            select id, recorded_at, actor, role, name, phone, description, age, believed_under_18,
                   array_to_string(sensitive, ',')
            from call_person where call_id = ? order by id""";
    private static final String VEHICLE = """
            insert into call_vehicle (id, call_id, role, plate, jurisdiction, make, model, colour, year, description,
                                      recorded_at, actor)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String VEHICLES = """
            select id, recorded_at, actor, role, plate, jurisdiction, make, model, colour, year, description
            from call_vehicle where call_id = ? order by id""";

    private final DataSource database;

    JdbcInvolved(DataSource database) {
        this.database = database;
    }

    @Override
    public void add(UUID id, UUID callId, Person person, Stamp stamp) {
        write(
                PERSON,
                id,
                callId,
                person.role().name(),
                person.name(),
                person.phone(),
                person.description(),
                person.age(),
                person.under18().name(),
                person.sensitive().stream().map(SensitiveFact::name).collect(Collectors.joining(",")),
                stamp.recordedAt().atOffset(ZoneOffset.UTC),
                stamp.actor());
    }

    @Override
    public void add(UUID id, UUID callId, Vehicle vehicle, Stamp stamp) {
        write(
                VEHICLE,
                id,
                callId,
                vehicle.role().name(),
                vehicle.plate(),
                vehicle.jurisdiction(),
                vehicle.make(),
                vehicle.model(),
                vehicle.colour(),
                vehicle.year(),
                vehicle.description(),
                stamp.recordedAt().atOffset(ZoneOffset.UTC),
                stamp.actor());
    }

    @Override
    public List<Entry<Person>> persons(UUID callId) {
        return read(
                PERSONS,
                callId,
                row -> new Person(
                        PersonRole.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getObject(8, Integer.class),
                        Sensitivity.valueOf(row.getString(9)),
                        facts(row.getString(10))));
    }

    private static Set<SensitiveFact> facts(String names) {
        return Stream.of(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(SensitiveFact::valueOf)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Entry<Vehicle>> vehicles(UUID callId) {
        return read(
                VEHICLES,
                callId,
                row -> new Vehicle(
                        VehicleRole.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getObject(10, Integer.class),
                        row.getString(11)));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<Entry<T>> read(String sql, UUID callId, Reader<T> content) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, callId);
            List<Entry<T>> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Entry<>(
                            row.getObject(1, UUID.class),
                            content.read(row),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            row.getString(3)));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("persons or vehicles not read", failure);
        }
    }

    private void write(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("person or vehicle not written", failure);
        }
    }
}
