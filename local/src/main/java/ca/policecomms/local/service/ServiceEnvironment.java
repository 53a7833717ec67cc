package ca.policecomms.local.service;

import ca.policecomms.local.keycloak.Keycloak;
import ca.policecomms.local.settings.Port;
import ca.policecomms.local.settings.Secrets;
import ca.policecomms.local.settings.Settings;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a service is told of its surroundings: the same variables that a cluster gives it. */
public final class ServiceEnvironment {
    private final Settings settings;
    private final Secrets secrets;

    public ServiceEnvironment(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** The variables of that service. Passwords are among them; command lines, which anybody may list, hold none. */
    public Map<String, String> of(Service service) throws IOException {
        Map<String, String> variables = new TreeMap<>();
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", port(service.http()));
        variables.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        variables.put("QUARKUS_MANAGEMENT_PORT", port(service.management()));
        variables.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer());
        variables.put("SUITE_PROFILE", settings.value("profile").orElse("kingston"));
        if (service.database().isPresent()) {
            withDatabase(variables, service.database().get());
        }
        if (service == Service.DISPATCH) {
            variables.put("SUITE_DISPATCH_PHONE_KEY", secrets.password("dispatch-phone-key"));
            variables.put("SUITE_DISPATCH_RECORDS_URL", settings.origin(Port.RECORDS_SIMULATOR));
            variables.put("SUITE_DISPATCH_RECORDS_KEY", secrets.password("records-key"));
            variables.put("SUITE_DISPATCH_RECORDS_SECRET", secrets.password("dispatch-records-secret"));
        }
        if (service == Service.ALERTS) {
            variables.put("SUITE_ALERTS_SECRET", secrets.password("alerts-secret"));
            variables.put("SUITE_ALERTS_PUBLIC_URL", settings.origin(Port.GATEWAY));
        }
        if (service == Service.STATUS) {
            variables.put("QUARKUS_DATASOURCE_RELEASED_USERNAME", "status_renderer");
            variables.put("QUARKUS_DATASOURCE_RELEASED_PASSWORD", secrets.password("postgres-status_renderer"));
            variables.put(
                    "SUITE_STATUS_SNAPSHOTS_SIGNING_KEY",
                    secrets.signingKey("status-snapshots").toString());
            variables.put("SUITE_STATUS_PUBLIC_URL", settings.origin(Port.GATEWAY));
        }
        if (service == Service.GATEWAY) {
            for (Service behind : Service.behindTheGateway()) {
                String name = behind.database().orElseThrow().toUpperCase(Locale.ROOT);
                variables.put("SUITE_GATEWAY_SERVICES_" + name + "_ORIGINS", settings.origin(behind.http()));
                variables.put("SUITE_GATEWAY_SERVICES_" + name + "_PROBE_PORT", port(behind.management()));
            }
            variables.put("SUITE_GATEWAY_TOKENS_ISSUER", issuer());
        }
        return variables;
    }

    private void withDatabase(Map<String, String> variables, String database) throws IOException {
        variables.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + settings.port(Port.POSTGRES) + "/" + database);
        variables.put("QUARKUS_DATASOURCE_USERNAME", database + "_app");
        variables.put("QUARKUS_DATASOURCE_PASSWORD", secrets.password("postgres-" + database + "_app"));
        variables.put("QUARKUS_FLYWAY_USERNAME", database);
        variables.put("QUARKUS_FLYWAY_PASSWORD", secrets.password("postgres-" + database));
        variables.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + settings.port(Port.KAFKA));
        variables.put(
                "SUITE_AUDIT_SIGNING_KEY",
                secrets.signingKey("audit-" + database).toString());
        variables.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        variables.put("QUARKUS_MAILER_PORT", port(Port.MAIL_SMTP));
    }

    private String issuer() {
        return settings.origin(Port.KEYCLOAK) + "/realms/" + Keycloak.REALM;
    }

    private String port(Port port) {
        return Integer.toString(settings.port(port));
    }
}
