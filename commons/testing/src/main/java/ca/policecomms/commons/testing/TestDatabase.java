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

    /** The role with which the status page reads what was released; it may read nothing else. */
    public static final String RENDERER = "renderer";

    /** Unpooled connections as the owner: to migrate, and to look at what no service may touch. */
    public DataSource owner() {
        return as(OWNER);
    }

    /** Unpooled connections as the service's runtime role. */
    public DataSource app() {
        return as(APP);
    }

    /** Unpooled connections as the status page's renderer. */
    public DataSource renderer() {
        return as(RENDERER);
    }

    private DataSource as(String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role);
        source.setPassword(role);
        return source;
    }
}
