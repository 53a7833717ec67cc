package ca.policecomms.status.snapshot.adapter.persistence;

import ca.policecomms.status.wording.model.Bilingual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads one row of a result by column names. */
record Row(ResultSet result) {

    String text(String column) throws SQLException {
        return result.getString(column);
    }

    UUID id(String column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    int number(String column) throws SQLException {
        return result.getInt(column);
    }

    boolean truth(String column) throws SQLException {
        return result.getBoolean(column);
    }

    LocalDate date(String column) throws SQLException {
        return result.getObject(column, LocalDate.class);
    }

    /** Null stays null. */
    Instant time(String column) throws SQLException {
        OffsetDateTime time = result.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Columns {@code <name>_en} and {@code <name>_fr}. */
    Bilingual both(String name) throws SQLException {
        return new Bilingual(text(name + "_en"), text(name + "_fr"));
    }

    /** Null stays null. */
    <E extends Enum<E>> E one(Class<E> type, String column) throws SQLException {
        String name = text(column);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
