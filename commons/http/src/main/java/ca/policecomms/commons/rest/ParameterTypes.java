package ca.policecomms.commons.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How each type of parameter is written. */
final class ParameterTypes {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private record Known(Function<String, Object> parser, String description) {}

    private static final Known INT = new Known(Integer::valueOf, "a whole number");
    private static final Known LONG = new Known(Long::valueOf, "a whole number");
    private static final Known BOOLEAN = new Known(ParameterTypes::bool, "true or false");

    private static final Map<Class<?>, Known> KNOWN = Map.of(
            UUID.class, new Known(ParameterTypes::uuid, "a UUID"),
            Integer.class, INT,
            int.class, INT,
            Long.class, LONG,
            long.class, LONG,
            Boolean.class, BOOLEAN,
            boolean.class, BOOLEAN,
            Instant.class, new Known(FourDigitYears::parse, "a time such as 2026-01-31T18:30:00Z"),
            LocalDate.class, new Known(LocalDate::parse, "a date such as 2026-01-31"));

    private ParameterTypes() {}

    static Optional<Function<String, Object>> parser(Class<?> type) {
        if (type.isEnum()) {
            return Optional.of(text -> constant(type, text));
        }
        return Optional.ofNullable(KNOWN.get(type)).map(Known::parser);
    }

    static String describe(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(c -> ((Enum<?>) c).name())
                            .collect(Collectors.joining(", "));
        }
        return KNOWN.get(type).description();
    }

    /** The JDK's own parser takes groups that are too short. */
    private static Object uuid(String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(text);
    }

    private static Object bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    /** By its name, or as bodies write it. */
    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> ((Enum<?>) c).name().equals(text) || c.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a constant"));
    }
}
