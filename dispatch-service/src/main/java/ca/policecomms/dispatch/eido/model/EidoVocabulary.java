package ca.policecomms.dispatch.eido.model;

import ca.policecomms.dispatch.assignment.model.AssignmentState;
import ca.policecomms.dispatch.call.model.CallState;
import ca.policecomms.dispatch.catalogue.model.CallType;
import ca.policecomms.dispatch.catalogue.model.RespondingService;
import ca.policecomms.dispatch.contact.model.ContactKind;
import java.util.List;
import java.util.Map;

/**
 * How the agency appears to others, and the words of NENA's registries for ours; a file of the profile.
 *
 * @param agencyId domain name of the agency (NENA-STA-010)
 * @param element functional element that makes the documents, below the agency's domain
 * @param fallbackTypes incident type for call types without a common code, by the service that answers
 * @param unknownType incident type of a call whose type is not known yet
 */
public record EidoVocabulary(
        String agencyId,
        String element,
        List<String> agencyTypes,
        List<String> agencyRoles,
        String agentRole,
        String unitRole,
        Map<RespondingService, String> fallbackTypes,
        String unknownType,
        String fallbackDisposition,
        Map<CallState, String> incidentStatus,
        Map<AssignmentState, String> unitStatus,
        String unitCommitted,
        String unitFree,
        Map<Place, String> locationTypes,
        String callerRole,
        Map<ContactKind, String> callTypes) {

    /** What a location is of. */
    public enum Place {
        INCIDENT,
        CALLER,
        ROUTING
    }

    /** @throws IllegalStateException naming what the profile leaves out */
    public EidoVocabulary {
        require("agencyId", agencyId != null && agencyId.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+"));
        require("element", element != null && !element.isBlank());
        require("agencyTypes", agencyTypes != null && !agencyTypes.isEmpty());
        require("agencyRoles", agencyRoles != null && !agencyRoles.isEmpty());
        require("agentRole, unitRole, callerRole", agentRole != null && unitRole != null && callerRole != null);
        require("unitCommitted, unitFree", unitCommitted != null && unitFree != null);
        require("fallbackTypes", covers(fallbackTypes, RespondingService.values()));
        require("unknownType, fallbackDisposition", unknownType != null && fallbackDisposition != null);
        require("incidentStatus", covers(incidentStatus, CallState.values()));
        require("unitStatus", covers(unitStatus, AssignmentState.values()));
        require("locationTypes", covers(locationTypes, Place.values()));
        require("callTypes", covers(callTypes, ContactKind.values()));
    }

    private static <K> boolean covers(Map<K, String> words, K[] keys) {
        return words != null && words.keySet().containsAll(List.of(keys));
    }

    private static void require(String what, boolean right) {
        if (!right) {
            throw new IllegalStateException("eido.yaml of the profile needs " + what);
        }
    }

    /** @param type null when it is not known */
    public String incidentType(CallType type) {
        if (type == null) {
            return unknownType;
        }
        return type.commonCode() == null ? fallbackTypes.get(type.service()) : type.commonCode();
    }
}
