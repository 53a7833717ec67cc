package ca.policecomms.dispatch.eido.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Who reported it to the other agency, and how to call back. */
final class InboundCaller {
    private final InboundParts parts;
    private final EidoVocabulary words;

    InboundCaller(InboundParts parts, EidoVocabulary words) {
        this.parts = parts;
        this.words = words;
    }

    String name(Map<String, Object> incident) {
        return callers(incident)
                .map(InboundCaller::nameOf)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    String phone(Map<String, Object> incident) {
        Stream<Map<String, Object>> ofPersons = callers(incident)
                .flatMap(person -> parts.referred(person, "callBackReference", "callbackComponent", "personComponent"));
        Stream<Map<String, Object>> ofCalls = parts.list("callComponent").stream()
                .flatMap(call -> parts.referred(call, "callBackReference", "callbackComponent", "callComponent"));
        return Stream.concat(ofPersons, ofCalls)
                .map(back -> back.get("callBackInformationUri"))
                .filter(List.class::isInstance)
                .flatMap(uris -> ((List<?>) uris).stream())
                .map(uri -> InboundParts.kept(((String) uri).replaceFirst("^(?i)tel:", ""), 60))
                .filter(phone -> !phone.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Persons of the incident and of the legs that reported it, callers before others; never the others. */
    private Stream<Map<String, Object>> callers(Map<String, Object> incident) {
        Stream<Map<String, Object>> ofLegs = parts.list("callComponent").stream()
                .flatMap(call -> parts.referred(call, "personReference", "personComponent", "callComponent"));
        return Stream.concat(
                        parts.referred(incident, "personReference", "personComponent", "incidentComponent"), ofLegs)
                .filter(person -> ((List<?>) person.get("personIncidentRoleRegistryText"))
                        .stream().anyMatch(role -> words.callerRole().equalsIgnoreCase((String) role)));
    }

    private static String nameOf(Map<String, Object> person) {
        Map<String, Object> name =
                first(InboundParts.object(person.get("ncPersonComponent")).get("name"));
        String full = text(name.get("personFullName"));
        if (full != null) {
            return InboundParts.kept(full, 200);
        }
        String parts = Stream.of("personGivenName", "personMiddleName", "personSurName")
                .map(member -> text(name.get(member)))
                .filter(Objects::nonNull)
                .reduce((one, two) -> one + " " + two)
                .orElse(null);
        return InboundParts.kept(parts, 200);
    }

    private static String text(Object values) {
        return first(values).get("value") instanceof String text && !text.isBlank() ? text : null;
    }

    private static Map<String, Object> first(Object values) {
        return values instanceof List<?> list && !list.isEmpty() ? InboundParts.object(list.getFirst()) : Map.of();
    }
}
