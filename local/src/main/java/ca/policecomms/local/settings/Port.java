package ca.policecomms.local.settings;

/** Every port the suite listens on, with its number unless configured otherwise. */
public enum Port {
    GATEWAY(8080),
    GATEWAY_MANAGEMENT(9080),
    DISPATCH_SERVICE(8081),
    DISPATCH_SERVICE_MANAGEMENT(9081),
    MEDIA_SERVICE(8082),
    MEDIA_SERVICE_MANAGEMENT(9082),
    ALERTS_SERVICE(8083),
    ALERTS_SERVICE_MANAGEMENT(9083),
    INCIDENT_STATUS_SERVICE(8084),
    INCIDENT_STATUS_SERVICE_MANAGEMENT(9084),
    RECORDS_SIMULATOR(8085),
    POSTGRES(15432),
    KAFKA(19092),
    KAFKA_CONTROLLER(19093),
    KEYCLOAK(8180),
    MAIL_SMTP(13025),
    MAIL_WEB(18025);

    private final int standard;

    Port(int standard) {
        this.standard = standard;
    }

    /** The number when nothing is configured. */
    public int standard() {
        return standard;
    }

    /** The environment variable that sets it; {@code port.<name-in-kebab-case>} does so in suite.properties. */
    public String variable() {
        return "SUITE_PORT_" + name();
    }
}
