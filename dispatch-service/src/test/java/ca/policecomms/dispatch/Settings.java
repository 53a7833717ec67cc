package ca.policecomms.dispatch;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** The service's settings as they are by default, but for some: for what is tested without the service. */
public final class Settings {
    private Settings() {}

    public static DispatchConfig with(Map<String, String> some) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(DispatchConfig.class)
                .withDefaultValues(some)
                .build()
                .getConfigMapping(DispatchConfig.class);
    }
}
