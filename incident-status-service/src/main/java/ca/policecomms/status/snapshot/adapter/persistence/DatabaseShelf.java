package ca.policecomms.status.snapshot.adapter.persistence;

import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.snapshot.adapter.archive.HeartbeatLine;
import ca.policecomms.status.snapshot.model.ChainLink;
import ca.policecomms.status.snapshot.model.Edition;
import ca.policecomms.status.snapshot.model.Heartbeat;
import ca.policecomms.status.snapshot.model.SealedSnapshot;
import ca.policecomms.status.snapshot.model.Shelf;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The tables {@code released.snapshot} and {@code released.heartbeat}; bytes are kept for the last three only. */
@Singleton
class DatabaseShelf implements Shelf {

    private static final int KEPT = 3;
    private static final String LINK = "select audience, number, term, sequence, made_at, hash, previous, renderer";

    private final DataSource database;

    DatabaseShelf(DataSource database) {
        this.database = database;
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    @Override
    public Map<Audience, ChainLink> newest() {
        return run(connection -> {
            Map<Audience, ChainLink> newest = new EnumMap<>(Audience.class);
            try (PreparedStatement query =
                            connection.prepareStatement(LINK + " from released.snapshot s where (audience, number) in"
                                    + " (select audience, max(number) from released.snapshot group by audience)");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    newest.put(Audience.valueOf(row.getString("audience")), link(row));
                }
            }
            return newest;
        });
    }

    @Override
    public List<ChainLink> chain(Audience audience, int limit) {
        return run(connection -> {
            List<ChainLink> links = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                    LINK + " from released.snapshot where audience = ? order by number desc limit ?")) {
                query.setString(1, audience.name());
                query.setInt(2, limit);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        links.add(link(row));
                    }
                }
            }
            return links;
        });
    }

    @Override
    public Optional<byte[]> archive(Audience audience, long number) {
        return run(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select archive from released.snapshot where audience = ? and number = ?")) {
                query.setString(1, audience.name());
                query.setLong(2, number);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.ofNullable(row.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public void lay(SealedSnapshot sealed, byte[] archive) {
        Edition edition = sealed.edition();
        run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                insert into released.snapshot (audience, number, term, sequence, made_at, hash, previous, renderer, archive)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """)) {
                insert.setString(1, sealed.audience().name());
                insert.setLong(2, edition.number());
                insert.setLong(3, edition.version().term());
                insert.setLong(4, edition.version().sequence());
                insert.setObject(5, sealed.seal().madeAt().atOffset(ZoneOffset.UTC));
                insert.setString(6, sealed.seal().hash());
                insert.setString(7, sealed.seal().previous());
                insert.setString(8, sealed.seal().renderer());
                insert.setBytes(9, archive);
                insert.executeUpdate();
            }
            try (PreparedStatement forget = connection.prepareStatement(
                    "update released.snapshot set archive = null where audience = ? and number <= ? and archive is not"
                            + " null")) {
                forget.setString(1, sealed.audience().name());
                forget.setLong(2, edition.number() - (sealed.seal().withdraws() ? 1 : KEPT));
                forget.executeUpdate();
            }
            return null;
        });
    }

    @Override
    public Optional<Heartbeat> heartbeat() {
        return run(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select line from released.heartbeat");
                    ResultSet row = query.executeQuery()) {
                return row.next() ? HeartbeatLine.read(row.getString(1)) : Optional.empty();
            }
        });
    }

    @Override
    public void lay(Heartbeat heartbeat) {
        run(connection -> {
            try (PreparedStatement write = connection.prepareStatement(
                    "insert into released.heartbeat (line) values (?) on conflict (one) do update set line ="
                            + " excluded.line")) {
                write.setString(1, HeartbeatLine.write(heartbeat));
                return write.executeUpdate();
            }
        });
    }

    private <T> T run(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the snapshots of the database cannot be reached: " + e.getMessage(), e);
        }
    }

    private static ChainLink link(ResultSet row) throws SQLException {
        return new ChainLink(
                row.getLong("number"),
                row.getLong("term"),
                row.getLong("sequence"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("hash"),
                row.getString("previous"),
                row.getString("renderer"));
    }
}
