package ca.policecomms.dispatch;

import ca.policecomms.commons.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A database that takes a tenth of a second and more for what it writes: to the record as to the row that the service
 * measures it by. In tests the service calls slow what takes longer than it does otherwise.
 */
public final class SlowDisk implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of("suite.dispatch.degradations.slow", "110ms", "suite.dispatch.degradations.every", "1s");
    }

    @Override
    public void stop() {
        // Each test ends its own outage.
    }

    static void begins() {
        execute("""
                create function slow_disk() returns trigger language plpgsql as $$
                begin
                    perform pg_sleep(0.13);
                    return null;
                end $$;
                create trigger slow_disk after update on write_probe for each statement execute function slow_disk();
                create trigger slow_disk after insert on timeline for each statement execute function slow_disk();
                """);
    }

    static void ends() {
        execute("drop function if exists slow_disk() cascade");
    }

    private static void execute(String sql) {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (Connection connection = new TestDatabase(url).owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException("the disk is as it was", failure);
        }
    }
}
