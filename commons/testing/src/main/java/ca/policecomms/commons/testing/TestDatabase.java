package ca.policecomms.commons.testing;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of the embedded server and its two roles; a role's password is its name.
 *
 * @param url JDBC address, without credentials
 */
public record TestDatabase(String url) {
    /** The role that owns the tables. */
    public static final String OWNER = "owner";

    /** The role that a service runs with. */
    public static final String APP = "app";

    /** Unpooled connections as the owner: to migrate, and to look at what no service may touch. */
    public DataSource owner() {
        return as(OWNER);
    }

    /** Unpooled connections as the service's runtime role. */
    public DataSource app() {
        return as(APP);
    }

    private DataSource as(String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role);
        source.setPassword(role);
        return source;
    }
}
