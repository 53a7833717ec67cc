package ca.policecomms.dispatch.contact.adapter.rest;

import ca.policecomms.dispatch.contact.model.ContactKind;
import ca.policecomms.dispatch.contact.model.ContactService;
import ca.policecomms.dispatch.contact.model.Fix;
import ca.policecomms.dispatch.contact.model.FixPlace;
import ca.policecomms.dispatch.contact.model.ReportedSignal;
import ca.policecomms.dispatch.contact.model.SignalFlag;
import ca.policecomms.dispatch.contact.model.SignalKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a signal of telephony part by part, each on its own: what cannot be read is flagged and stays in the raw bytes
 * (requirement D5). Never throws for what it is given.
 */
final class SignalReader {
    private static final ObjectMapper LENIENT = new ObjectMapper();
    private static final int LONGEST_ID = 120;

    private final Set<SignalFlag> flags = EnumSet.noneOf(SignalFlag.class);
    private final byte[] raw;
    private final String sha256;
    private final JsonNode body;

    private SignalReader(byte[] raw) {
        this.raw = raw;
        this.sha256 = sha256(raw);
        this.body = parse();
    }

    static ReportedSignal read(byte[] raw) {
        return new SignalReader(raw == null ? new byte[0] : raw).signal();
    }

    private JsonNode parse() {
        try {
            JsonNode parsed = LENIENT.readTree(raw);
            if (parsed != null && parsed.isObject()) {
                return parsed;
            }
        } catch (IOException | RuntimeException notJson) {
            // Kept as it is; the flag says so.
        }
        flags.add(SignalFlag.MALFORMED);
        return MissingNode.getInstance();
    }

    private ReportedSignal signal() {
        String externalId = text(body.path("externalId"), LONGEST_ID, SignalFlag.NO_EXTERNAL_ID);
        if (externalId == null || externalId.isBlank()) {
            flags.add(SignalFlag.NO_EXTERNAL_ID);
            externalId = "sha256:" + sha256;
        }
        SignalKind kind = constant(SignalKind.class, body.path("signal"), SignalFlag.UNKNOWN_SIGNAL);
        if (kind == null) {
            flags.add(SignalFlag.UNKNOWN_SIGNAL);
        }
        JsonNode caller = body.path("caller");
        return new ReportedSignal(
                externalId,
                kind,
                time(body.path("at"), SignalFlag.MALFORMED_TIME),
                constant(ContactKind.class, body.path("kind"), SignalFlag.MALFORMED_KIND),
                text(body.path("queue"), 40, SignalFlag.MALFORMED_QUEUE),
                text(caller.path("name"), 200, SignalFlag.MALFORMED_CALLER),
                text(caller.path("phone"), 60, SignalFlag.MALFORMED_CALLER),
                services(body.path("services")),
                fixes(),
                flags,
                raw,
                sha256);
    }

    private List<ContactService> services(JsonNode asked) {
        List<ContactService> services = new ArrayList<>();
        if (!asked.isMissingNode() && !asked.isArray()) {
            flags.add(SignalFlag.MALFORMED_SERVICES);
        }
        asked.forEach(each -> {
            ContactService service = constant(ContactService.class, each, SignalFlag.MALFORMED_SERVICES);
            if (service != null && !services.contains(service)) {
                services.add(service);
            }
        });
        return services;
    }

    private List<Fix> fixes() {
        List<Fix> fixes = new ArrayList<>();
        add(fixes, FixPlace.ROUTING, body.path("routing"));
        add(fixes, FixPlace.CALLER, body.path("location"));
        return fixes;
    }

    private void add(List<Fix> fixes, FixPlace place, JsonNode told) {
        if (told.isMissingNode() || told.isNull()) {
            return;
        }
        Double latitude = degrees(told.path("lat"), 90);
        Double longitude = degrees(told.path("lon"), 180);
        boolean point = latitude != null && longitude != null;
        String words = told.isTextual()
                ? text(told, 300, SignalFlag.MALFORMED_LOCATION)
                : text(told.path("text"), 300, SignalFlag.MALFORMED_LOCATION);
        if (!point && words == null || (latitude == null) != (longitude == null)) {
            flags.add(SignalFlag.MALFORMED_LOCATION);
        }
        fixes.add(new Fix(
                place,
                point ? latitude : null,
                point ? longitude : null,
                metres(told.path("uncertaintyMetres")),
                words,
                time(told.path("at"), SignalFlag.MALFORMED_LOCATION),
                clean(told.toString())));
    }

    private Double degrees(JsonNode number, int most) {
        if (number.isMissingNode() || number.isNull()) {
            return null;
        }
        double value = number.isNumber() ? number.asDouble() : Double.NaN;
        if (Math.abs(value) <= most) {
            return value;
        }
        flags.add(SignalFlag.MALFORMED_LOCATION);
        return null;
    }

    private Double metres(JsonNode number) {
        if (number.isMissingNode() || number.isNull()) {
            return null;
        }
        double value = number.isNumber() ? number.asDouble() : Double.NaN;
        if (value >= 0 && value < 1e8) {
            return value;
        }
        flags.add(SignalFlag.MALFORMED_LOCATION);
        return null;
    }

    private String text(JsonNode node, int longest, SignalFlag otherwise) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (node.isTextual() && node.asText().length() <= longest && storable(node.asText())) {
            return node.asText();
        }
        flags.add(otherwise);
        return null;
    }

    private Instant time(JsonNode node, SignalFlag otherwise) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        try {
            Instant time = OffsetDateTime.parse(node.asText()).toInstant();
            // What no database keeps.
            if (time.isAfter(Instant.EPOCH.minusSeconds(1)) && time.getEpochSecond() < 253_402_300_800L) {
                return time;
            }
        } catch (DateTimeException noTime) {
            // The flag says so.
        }
        flags.add(otherwise);
        return null;
    }

    private <E extends Enum<E>> E constant(Class<E> type, JsonNode node, SignalFlag otherwise) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(node.asText().toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        flags.add(otherwise);
        return null;
    }

    /** No database keeps a null character or half a surrogate pair. */
    private static boolean storable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static String clean(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\0", "");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
