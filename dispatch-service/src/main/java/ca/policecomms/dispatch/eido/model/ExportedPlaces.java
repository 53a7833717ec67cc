package ca.policecomms.dispatch.eido.model;

import static ca.policecomms.dispatch.eido.model.Components.put;

import ca.policecomms.dispatch.call.model.Location;
import ca.policecomms.dispatch.contact.model.Fix;
import java.util.LinkedHashMap;
import java.util.Map;

/** Places of the incident and of those who reported it. */
final class ExportedPlaces {
    private final Components parts;
    private final EidoVocabulary words;

    ExportedPlaces(Components parts, EidoVocabulary words) {
        this.parts = parts;
        this.words = words;
    }

    Map<String, Object> incident(Location place) {
        Map<String, Object> part = of(EidoVocabulary.Place.INCIDENT, "location:incident");
        put(part, "locationDescriptionText", place.text());
        Map<String, String> civic = civic(place);
        if (!civic.isEmpty() || place.latitude() != null) {
            PidfLo lo = new PidfLo(civic, place.latitude(), place.longitude());
            part.put("locationByValue", lo.write((String) part.get("$id")));
        }
        return part;
    }

    private static Map<String, String> civic(Location place) {
        Map<String, String> civic = new LinkedHashMap<>();
        add(civic, "A3", place.municipality());
        add(civic, "RD", place.street());
        add(
                civic,
                "HNO",
                place.civicNumber() == null ? null : place.civicNumber().toString());
        add(civic, "UNIT", place.unit());
        add(civic, "NAM", place.placeName());
        add(civic, "RDSEC", place.crossStreet());
        return civic;
    }

    private static void add(Map<String, String> civic, String name, String value) {
        if (value != null && !value.isBlank()) {
            civic.put(name, value);
        }
    }

    /** @param own id within the incident */
    Map<String, Object> fix(Fix fix, String own) {
        Map<String, Object> part = of(EidoVocabulary.Place.valueOf(fix.place().name()), own);
        put(part, "locationDescriptionText", fix.text());
        if (fix.latitude() != null) {
            PidfLo lo = new PidfLo(Map.of(), fix.latitude(), fix.longitude());
            part.put("locationByValue", lo.write((String) part.get("$id")));
        }
        return part;
    }

    private Map<String, Object> of(EidoVocabulary.Place place, String own) {
        Map<String, Object> part = parts.add("locationComponent", own);
        part.put("locationTypeDescriptionRegistryText", words.locationTypes().get(place));
        return part;
    }
}
