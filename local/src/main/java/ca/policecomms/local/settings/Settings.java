package ca.policecomms.local.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What a person may set, from the environment ({@code SUITE_PORT_GATEWAY=9000}) or from {@code suite.properties} in the
 * instance's home ({@code port.gateway=9000}); the environment wins. {@code SUITE_PORT_OFFSET} moves all ports that are
 * not set one by one.
 */
public final class Settings {
    private final Map<String, String> environment;
    private final Properties file;
    private final Map<Port, Integer> ports = new EnumMap<>(Port.class);

    public Settings(Map<String, String> environment, Properties file) {
        this.environment = Map.copyOf(environment);
        this.file = file;
        int offset = number("port.offset").orElse(0);
        for (Port port : Port.values()) {
            ports.put(port, number(key(port)).orElse(port.standard() + offset));
        }
        refuseShared();
    }

    public static Settings load(Home home, Map<String, String> environment) throws IOException {
        Properties file = new Properties();
        Path path = home.root().resolve("suite.properties");
        if (Files.exists(path)) {
            try (Reader reader = Files.newBufferedReader(path)) {
                file.load(reader);
            }
        }
        return new Settings(environment, file);
    }

    public int port(Port port) {
        return ports.get(port);
    }

    /** {@code http://127.0.0.1:<port>}. */
    public String origin(Port port) {
        return "http://127.0.0.1:" + port(port);
    }

    /** {@code java.options.kafka} is {@code SUITE_JAVA_OPTIONS_KAFKA} in the environment. */
    public Optional<String> value(String key) {
        String variable =
                "SUITE_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return Optional.ofNullable(environment.get(variable))
                .or(() -> Optional.ofNullable(file.getProperty(key)))
                .filter(text -> !text.isBlank());
    }

    private Optional<Integer> number(String key) {
        return value(key).map(text -> {
            try {
                return Integer.valueOf(text.strip());
            } catch (NumberFormatException e) {
                throw new Refusal("The setting " + key + " must be a whole number, and is '" + text + "'.");
            }
        });
    }

    private void refuseShared() {
        ports.forEach((port, number) -> {
            if (number < 1 || number > 65535) {
                throw new Refusal(port.variable() + " must be between 1 and 65535, and is " + number + ".");
            }
            ports.forEach((other, otherNumber) -> {
                if (other != port && number.equals(otherNumber)) {
                    throw new Refusal(port.variable() + " and " + other.variable() + " are both " + number + ".");
                }
            });
        });
    }

    private static String key(Port port) {
        return "port." + port.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
