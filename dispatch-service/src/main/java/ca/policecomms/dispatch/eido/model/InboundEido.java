package ca.policecomms.dispatch.eido.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.call.model.Location;
import ca.policecomms.dispatch.catalogue.model.CallType;
import ca.policecomms.dispatch.catalogue.model.CallTypes;
import ca.policecomms.dispatch.catalogue.model.Sensitivity;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What another agency tells us of an incident, in our words. Each part is null where the document says nothing of it, or
 * nothing that we know.
 *
 * @param agencyId who sent it
 * @param incidentId the incident's id, the same in every document about it
 * @param ourCall the call of ours that the document is about; null when the incident is theirs
 * @param updatedAt when they last changed it
 */
public record InboundEido(
        String agencyId,
        String incidentId,
        UUID ourCall,
        Instant updatedAt,
        String typeCode,
        Integer priority,
        Location location,
        String callerName,
        String callerPhone,
        List<String> notes,
        List<Finding> findings) {
    private static final int LONGEST_ID = 300;
    private static final int DOMESTIC_FLOOR = 2;
    private static final Pattern GLOBAL = Pattern.compile("urn:emergency:uid:incidentid:(.+):([a-zA-Z0-9.-]+)");

    /**
     * @param document the JSON object, members by name
     * @throws ProblemException 400 {@code invalid-request} naming each field that is missing or of the wrong kind
     */
    public static InboundEido read(Map<String, Object> document, EidoVocabulary words, CallTypes types) {
        List<Finding> findings = new ArrayList<>(EidoShape.check(document));
        InboundParts parts = new InboundParts(document, findings);
        Map<String, Object> incident = parts.incident();
        String id = incident.isEmpty() ? (String) document.get("$id") : (String) incident.get("$id");
        String agency = (String) ((Map<?, ?>) document.get("updatedByAgencyReference")).get("$ref");
        requireId(id, incident.isEmpty() ? "$id" : "incidentComponent.$id");
        requireId(agency, "updatedByAgencyReference.$ref");
        String type = type(incident, types, findings);
        InboundPlace places = new InboundPlace(parts, words, findings);
        InboundCaller caller = new InboundCaller(parts, words);
        if (!"1.0".equals(document.get("eidoVersion"))) {
            findings.add(new Finding(FindingKind.UNKNOWN_VALUE, "eidoVersion"));
        }
        return new InboundEido(
                agency,
                id,
                ourCall(id, words.agencyId()),
                OffsetDateTime.parse((String) document.get("lastUpdateTimeStamp"))
                        .toInstant(),
                type,
                priority(incident, type, types, findings),
                places.read(incident),
                caller.name(incident),
                caller.phone(incident),
                parts.list("notesComponent").stream()
                        .map(note -> InboundParts.plain((String) note.get("notesActionComments")))
                        .filter(text -> !text.isBlank())
                        .toList(),
                findings);
    }

    private static void requireId(String id, String field) {
        if (id.isBlank() || !id.equals(InboundParts.kept(id, LONGEST_ID))) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "The document names no incident or no agency.")
                    .violation(field, "must be 1 to " + LONGEST_ID + " characters, without control characters");
        }
    }

    /** Ids of the standard's form are unique in the world; any other only with its agency. */
    public String key() {
        return GLOBAL.matcher(incidentId).matches() ? "" : agencyId;
    }

    private static UUID ourCall(String incident, String agencyId) {
        Matcher global = GLOBAL.matcher(incident);
        if (global.matches() && global.group(2).equalsIgnoreCase(agencyId)) {
            try {
                return UUID.fromString(global.group(1));
            } catch (IllegalArgumentException noneOfOurs) {
                return null;
            }
        }
        return null;
    }

    private static String type(Map<String, Object> incident, CallTypes types, List<Finding> findings) {
        if (incident.isEmpty()) {
            return null;
        }
        String common = (String) incident.get("incidentTypeCommonRegistryText");
        Optional<String> ours = types.all().stream()
                .filter(type -> common.equals(type.commonCode()))
                .map(type -> type.code())
                .findFirst();
        if (ours.isEmpty()) {
            findings.add(new Finding(FindingKind.UNKNOWN_VALUE, "incidentComponent.incidentTypeCommonRegistryText"));
        }
        return ours.orElse(null);
    }

    /** A domestic call has priority 2 or above, whoever it comes from (requirement D15). */
    private static Integer priority(
            Map<String, Object> incident, String type, CallTypes types, List<Finding> findings) {
        Integer common = (Integer) incident.get("incidentCommonPriorityNumber");
        Integer ours = common == null ? null : CommonPriority.ours(common);
        if (common != null && ours == null) {
            findings.add(new Finding(FindingKind.UNKNOWN_VALUE, "incidentComponent.incidentCommonPriorityNumber"));
        }
        boolean domestic = type != null
                && types.find(type)
                        .map(CallType::domestic)
                        .filter(Sensitivity.YES::equals)
                        .isPresent();
        return ours != null && domestic ? Integer.valueOf(Math.min(ours, DOMESTIC_FLOOR)) : ours;
    }
}
