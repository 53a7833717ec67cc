package ca.policecomms.dispatch.eido;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** NENA's schema of the Emergency Incident Data Object, where it is there; it is not ours to give away. */
public final class EidoSchema {
    private static final Path FILE = Path.of("..", "..", "shared", "data", "eido", "openapi.yaml");
    private static JsonSchema schema;

    private EidoSchema() {}

    /** Skips the test, and says so, where the schema is not. */
    public static void assumeThere() {
        assumeTrue(Files.isRegularFile(FILE), () -> "skipped: NENA's schema is not at " + FILE);
    }

    public static void assertValid(String document) {
        Set<ValidationMessage> faults = schema().validate(document, InputFormat.JSON);
        assertThat(faults).as(document).isEmpty();
    }

    public static boolean isValid(String document) {
        return schema().validate(document, InputFormat.JSON).isEmpty();
    }

    private static synchronized JsonSchema schema() {
        if (schema == null) {
            SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                    .formatAssertionsEnabled(true)
                    .preloadJsonSchema(false)
                    .locale(java.util.Locale.ENGLISH)
                    .build();
            schema = JsonSchemaFactory.getInstance(VersionFlag.V7)
                    .getSchema(
                            SchemaLocation.of(FILE.toAbsolutePath().normalize().toUri()
                                    + "#/components/schemas/EmergencyIncidentDataObjectType"),
                            config);
        }
        return schema;
    }
}
