package ca.policecomms.commons.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Names Java types the way the API documentation does. */
final class JsonTypes {

    private static final Map<Class<?>, String> NAMES = Map.ofEntries(
            Map.entry(String.class, "a string"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(Integer.class, "a whole number from -2147483648 to 2147483647"),
            Map.entry(int.class, "a whole number from -2147483648 to 2147483647"),
            Map.entry(Long.class, "a whole number of at most 64 bits"),
            Map.entry(long.class, "a whole number of at most 64 bits"),
            Map.entry(Short.class, "a whole number from -32768 to 32767"),
            Map.entry(short.class, "a whole number from -32768 to 32767"),
            Map.entry(BigInteger.class, "a whole number"),
            Map.entry(Double.class, "a number"),
            Map.entry(double.class, "a number"),
            Map.entry(Float.class, "a number"),
            Map.entry(float.class, "a number"),
            Map.entry(BigDecimal.class, "a number"),
            Map.entry(UUID.class, "a UUID"),
            Map.entry(Instant.class, "a time such as 2026-01-31T18:30:00Z"),
            Map.entry(OffsetDateTime.class, "a time such as 2026-01-31T13:30:00-05:00"),
            Map.entry(ZonedDateTime.class, "a time such as 2026-01-31T13:30:00-05:00"),
            Map.entry(LocalDate.class, "a date such as 2026-01-31"),
            Map.entry(LocalTime.class, "a time of day such as 18:30"),
            Map.entry(Duration.class, "a duration such as PT2H30M"));

    private JsonTypes() {}

    static String describe(Class<?> type) {
        String known = NAMES.get(type);
        if (known != null) {
            return known;
        }
        if (type.isEnum()) {
            return JsonFaults.oneOf(type);
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "an array";
        }
        return "an object";
    }

    /** The constant as it stands in JSON. */
    static String wireName(Object constant) {
        Enum<?> value = (Enum<?>) constant;
        try {
            JsonProperty renamed =
                    value.getDeclaringClass().getField(value.name()).getAnnotation(JsonProperty.class);
            return renamed == null ? value.name() : renamed.value();
        } catch (NoSuchFieldException impossible) {
            return value.name();
        }
    }
}
