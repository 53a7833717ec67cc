package ca.policecomms.e2e.suite;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All that a service keeps, to look for what it must not have. */
public final class DatabaseText {
    private static final Pattern BYTES = Pattern.compile("\\\\\\\\?x([0-9a-f]{8,})");

    private DatabaseText() {}

    /** Every row of every table of a database, as text; then what its bytes hold. */
    public static String of(RunningSuite suite, String database) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = suite.database(database);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("select format('%I.%I', schemaname, tablename) from pg_tables"
                    + " where schemaname not in ('pg_catalog', 'information_schema')")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("select t::text from " + table + " t")) {
                    while (row.next()) {
                        all.append(row.getString(1)).append('\n');
                    }
                }
            }
        }
        // bytea shows as hex: look inside too.
        Matcher hex = BYTES.matcher(all.toString());
        StringBuilder decoded = new StringBuilder();
        while (hex.find()) {
            byte[] bytes = HexFormat.of().parseHex(hex.group(1), 0, hex.group(1).length() / 2 * 2);
            decoded.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
        }
        return all.append(decoded).toString();
    }
}
