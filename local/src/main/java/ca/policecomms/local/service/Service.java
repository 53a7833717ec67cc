package ca.policecomms.local.service;

import ca.policecomms.local.settings.Port;
import java.util.Arrays;
import java.util.Optional;

/** The suite's own programs, each packaged in the module of its name. */
public enum Service {
    DISPATCH("dispatch-service", "dispatch", Port.DISPATCH_SERVICE, Port.DISPATCH_SERVICE_MANAGEMENT),
    MEDIA("media-service", "media", Port.MEDIA_SERVICE, Port.MEDIA_SERVICE_MANAGEMENT),
    ALERTS("alerts-service", "alerts", Port.ALERTS_SERVICE, Port.ALERTS_SERVICE_MANAGEMENT),
    STATUS("incident-status-service", "status", Port.INCIDENT_STATUS_SERVICE, Port.INCIDENT_STATUS_SERVICE_MANAGEMENT),
    GATEWAY("gateway", null, Port.GATEWAY, Port.GATEWAY_MANAGEMENT);

    private final String module;
    private final String database;
    private final Port http;
    private final Port management;

    Service(String module, String database, Port http, Port management) {
        this.module = module;
        this.database = database;
        this.http = http;
        this.management = management;
    }

    public String module() {
        return module;
    }

    /** The name of its database and of the role that owns it; the gateway has none. */
    public Optional<String> database() {
        return Optional.ofNullable(database);
    }

    public Port http() {
        return http;
    }

    public Port management() {
        return management;
    }

    /** All but the door. */
    public static Service[] behindTheGateway() {
        return Arrays.stream(values()).filter(service -> service != GATEWAY).toArray(Service[]::new);
    }
}
