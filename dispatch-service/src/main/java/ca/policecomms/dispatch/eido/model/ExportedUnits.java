package ca.policecomms.dispatch.eido.model;

import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.catalogue.model.RespondingService;
import java.util.List;
import java.util.Map;

/** Units on the call, by call sign; who rides in them is nobody else's business. */
final class ExportedUnits {
    private final Components parts;
    private final EidoVocabulary words;

    ExportedUnits(Components parts, EidoVocabulary words) {
        this.parts = parts;
        this.words = words;
    }

    void add(Assignment assignment, RespondingService service) {
        Map<String, Object> agent = parts.add("agentComponent", "agent:" + assignment.id());
        agent.put("agentRoleRegistryText", List.of(words.unitRole()));
        agent.put("agencyReference", Components.ref(words.agencyId()));
        Map<String, Object> unit = parts.add("emergencyResourceComponent", "unit:" + assignment.id());
        unit.put("emergencyResourceName", assignment.callSign());
        unit.put("emergencyResourceTypeCommonRegistryText", service == null ? "OTHER" : service.name());
        unit.put("resourceAttributeRegistryText", List.of());
        unit.put(
                "primaryUnitStatusRegistryText",
                assignment.state().isEnded() ? words.unitFree() : words.unitCommitted());
        unit.put("secondaryUnitStatusRegistryText", List.of(words.unitStatus().get(assignment.state())));
        unit.put("unitStatusInternal", List.of(assignment.state().name()));
        unit.put("agentReference", List.of(Components.refTo(agent)));
        Map<String, Object> dispatch = parts.add("dispatchComponent", "dispatch:" + assignment.id());
        dispatch.put("agencyReference", Components.ref(words.agencyId()));
        dispatch.put("emergencyResourceReference", List.of(Components.refTo(unit)));
    }
}
