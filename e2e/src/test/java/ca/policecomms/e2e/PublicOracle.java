package ca.policecomms.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the public may know of the recorded days, worked out from the file alone: a second reading of the redaction's
 * rules (requirements D44, D46, D47) that shares no code with the service.
 */
final class PublicOracle {
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.US);
    private static final long FIVE_MINUTES = 300;
    /** Fires and hazards at once; alarms when somebody has been on scene; nothing medical, no rescue, no service call. */
    private static final Map<String, String> AT_ONCE = Map.of(
            "Structure Fire", "FIRE",
            "Outside Fire", "FIRE",
            "Vehicle Fire", "FIRE",
            "Traffic Collision", "COLLISION",
            "Electrical Hazard", "ELECTRICAL_HAZARD",
            "Gas Leak (Natural and LP Gases)", "GAS_LEAK",
            "Fuel Spill", "SPILL",
            "Odor (Strange / Unknown)", "SMOKE_OR_ODOUR",
            "Smoke Investigation (Outside)", "SMOKE_OR_ODOUR");

    private static final Set<String> AMBULANCES = Set.of("MEDIC", "PRIVATE", "RESCUE CAPTAIN");

    private final Map<String, List<Map<String, String>>> calls = new LinkedHashMap<>();

    PublicOracle(Path file) {
        for (Map<String, String> row : rows(file)) {
            calls.computeIfAbsent(row.get("Call Number"), number -> new ArrayList<>())
                    .add(row);
        }
    }

    /** How many incidents look like each line; see {@link #line(JsonNode)}. */
    Map<String, Integer> expected() {
        Map<String, Integer> lines = new HashMap<>();
        calls.values().forEach(rows -> {
            String category = category(rows);
            if (category != null) {
                lines.merge(line(category, rows), 1, Integer::sum);
            }
        });
        return lines;
    }

    private static String category(List<Map<String, String>> rows) {
        String type = rows.getFirst().get("Call Type");
        boolean arrived =
                rows.stream().anyMatch(row -> !row.get("On Scene DtTm").isEmpty());
        return type.equals("Alarms") && arrived ? "FIRE_ALARM" : AT_ONCE.get(type);
    }

    private static String line(String category, List<Map<String, String>> rows) {
        Instant received = LocalDateTime.parse(rows.getFirst().get("Received DtTm"), TIME)
                .atZone(ZONE)
                .toInstant();
        Instant floored = Instant.ofEpochSecond(received.getEpochSecond() / FIVE_MINUTES * FIVE_MINUTES);
        boolean over = rows.stream().noneMatch(row -> row.get("Available DtTm").isEmpty());
        boolean fire = rows.stream().anyMatch(row -> !AMBULANCES.contains(row.get("Unit Type")));
        return String.join("|", category, floored.toString(), over ? "CLEARED" : "ACTIVE", fire ? "FIRE" : "");
    }

    /** Category, time, status and services of an incident as media-service holds it; places are areas, so none. */
    static String line(JsonNode incident) {
        Set<String> services = new TreeSet<>();
        incident.path("services").forEach(each -> services.add(each.asText()));
        JsonNode category = incident.path("category");
        return String.join(
                "|",
                category.isObject() ? category.path("code").asText() : category.asText(),
                Instant.parse(incident.path("occurredAt").asText()).toString(),
                incident.path("status").asText(),
                String.join(",", services));
    }

    /** Everything in the file that names a call, a unit's row, a place or an exact point. */
    static Set<String> restricted(Path file) {
        Set<String> secrets = new TreeSet<>();
        for (Map<String, String> row : rows(file)) {
            secrets.add(row.get("Call Number"));
            secrets.add(row.get("RowID"));
            secrets.add(row.get("Incident Number"));
            secrets.add(row.get("Address"));
            for (String degrees : row.get("Location").replaceAll("[()]", "").split(", ")) {
                if (!degrees.isEmpty()) {
                    // Past the third decimal a point is exact.
                    secrets.add(degrees.substring(0, Math.min(degrees.length(), degrees.indexOf('.') + 6)));
                }
            }
        }
        secrets.remove("");
        return secrets;
    }

    private static List<Map<String, String>> rows(Path file) {
        CsvSchema header = CsvSchema.emptySchema().withHeader();
        try (MappingIterator<Map<String, String>> rows =
                new CsvMapper().readerForMapOf(String.class).with(header).readValues(file.toFile())) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
