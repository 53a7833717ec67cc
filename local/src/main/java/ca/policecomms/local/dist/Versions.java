package ca.policecomms.local.dist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Versions of the real parts, as the build that packaged this launcher had them. */
public record Versions(String postgres, String keycloak, String kafka) {

    public static Versions packaged() {
        try (InputStream in = Versions.class.getResourceAsStream("/dist.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return new Versions(
                    properties.getProperty("postgres.version"),
                    properties.getProperty("keycloak.version"),
                    properties.getProperty("kafka.version"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
