package ca.policecomms.dispatch.eido.model;

import ca.policecomms.dispatch.call.model.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the incident is, as the other agency says. */
final class InboundPlace {
    private final InboundParts parts;
    private final EidoVocabulary words;
    private final List<Finding> findings;

    InboundPlace(InboundParts parts, EidoVocabulary words, List<Finding> findings) {
        this.parts = parts;
        this.words = words;
        this.findings = findings;
    }

    /** Null when it says nothing of a place. */
    Location read(Map<String, Object> incident) {
        String itself = words.locationTypes().get(EidoVocabulary.Place.INCIDENT);
        List<Map<String, Object>> told = parts.referred(
                        incident, "locationReference", "locationComponent", "incidentComponent")
                .toList();
        Optional<Map<String, Object>> place = told.stream()
                .filter(each -> itself.equalsIgnoreCase((String) each.get("locationTypeDescriptionRegistryText")))
                .findFirst()
                .or(() -> told.stream().findFirst());
        return place.map(this::location).orElse(null);
    }

    private Location location(Map<String, Object> told) {
        String text = InboundParts.kept((String) told.get("locationDescriptionText"), 300);
        String value = (String) told.get("locationByValue");
        PidfLo lo = value == null ? null : PidfLo.read(value);
        if (lo == null) {
            findings.add(new Finding(FindingKind.UNKNOWN_VALUE, "locationComponent.locationByValue"));
            return text == null
                    ? null
                    : new Location(true, text, null, null, null, null, null, null, null, null, null, null, false);
        }
        Map<String, String> civic = lo.civic();
        return new Location(
                true,
                text,
                number(civic.get("HNO")),
                part(civic, "RD", 120),
                part(civic, "RDSEC", 120),
                part(civic, "UNIT", 40),
                part(civic, "NAM", 200),
                part(civic, "A3", 100),
                lo.latitude(),
                lo.longitude(),
                null,
                null,
                false);
    }

    private static String part(Map<String, String> civic, String name, int longest) {
        return InboundParts.kept(civic.get(name), longest);
    }

    private static Integer number(String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.valueOf(text) : null;
    }
}
