package ca.policecomms.dispatch.eido.model;

import static ca.policecomms.dispatch.eido.model.Components.put;
import static ca.policecomms.dispatch.eido.model.Components.putRefs;

import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.contact.model.ContactView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A call as an Emergency Incident Data Object 1.0 (NENA-STA-021). The incident component bears the incident's id, which
 * every agency that works on it keeps.
 */
public final class EidoDocument {
    private EidoDocument() {}

    /** Globally unique and stable: the call's id below the agency's domain (NENA-STA-010). */
    public static String incidentId(UUID call, String agencyId) {
        return "urn:emergency:uid:incidentid:" + call + ":" + agencyId;
    }

    /** Members by name, ready to be written as JSON. */
    public static Map<String, Object> of(ExportedCall exported, EidoVocabulary words) {
        Call call = exported.call();
        String incident = incidentId(call.id(), words.agencyId());
        Components parts = new Components(incident, words.agencyId(), exported.now());
        Map<String, Object> document = new LinkedHashMap<>(parts.prologue("urn:emergency:uid:eido:" + call.id() + "-"
                + call.version() + "-" + exported.now().toEpochMilli() + ":" + words.agencyId()));
        document.put("eidoVersion", "1.0");
        document.put("issuingElementIdentification", words.element());
        ExportedPlaces places = new ExportedPlaces(parts, words);
        ExportedContacts contacts = new ExportedContacts(parts, words, places);
        ExportedUnits units = new ExportedUnits(parts, words);
        agency(parts, words);
        document.put("incidentComponent", incident(exported, words, parts, places, contacts, incident));
        exported.contacts()
                .forEach(contact -> contacts.add(contact, exported.fixes().getOrDefault(contact.id(), List.of())));
        exported.assignments()
                .forEach(sent -> units.add(sent, exported.services().get(sent.unitId())));
        parts.into(document);
        return document;
    }

    private static void agency(Components parts, EidoVocabulary words) {
        Map<String, Object> agency = parts.add("agencyComponent", words.agencyId());
        agency.put("agencyRoleDescriptionRegistryText", words.agencyRoles());
        agency.put("agencyType", words.agencyTypes());
        agency.put("incidentOwningAgencyIndicator", true);
        Map<String, Object> agent = parts.add("agentComponent", "agent:dispatch");
        agent.put("agentRoleRegistryText", List.of(words.agentRole()));
        agent.put("agencyReference", Components.ref(words.agencyId()));
    }

    private static Map<String, Object> incident(
            ExportedCall exported,
            EidoVocabulary words,
            Components parts,
            ExportedPlaces places,
            ExportedContacts contacts,
            String id) {
        Call call = exported.call();
        Map<String, Object> part = parts.prologue(id);
        part.put("incidentTypeCommonRegistryText", words.incidentType(exported.type()));
        part.put("incidentTypeInternalCode", call.typeCode());
        put(
                part,
                "incidentTypeInternalText",
                exported.type() == null ? null : exported.type().label().en());
        part.put(
                "incidentStatusCommonRegistryText",
                List.of(words.incidentStatus().get(call.state())));
        part.put("incidentStatusInternalText", List.of(call.state().name()));
        part.put("internalIncidentId", call.number());
        if (call.priority() != null) {
            part.put("incidentCommonPriorityNumber", CommonPriority.of(call.priority()));
            part.put("incidentPriorityInternalText", "P" + call.priority());
        }
        put(part, "beatOrDispatchGroupText", call.location().beat());
        if (call.location().known()) {
            putRefs(part, "locationReference", List.of(places.incident(call.location())));
        }
        caller(exported, part, contacts);
        if (call.disposition() != null) {
            Map<String, Object> disposition = parts.prologue(id + ":disposition");
            disposition.put("dispositionCommonRegistryCode", words.fallbackDisposition());
            disposition.put("dispositionPrimaryIndicator", true);
            disposition.put("dispositionDescriptionText", call.disposition());
            part.put("dispositionComponent", List.of(disposition));
        }
        putRefs(part, "notesReference", notes(exported, parts));
        return part;
    }

    /** The caller of the call itself, unless a contact has told of the same person. */
    private static void caller(ExportedCall exported, Map<String, Object> incident, ExportedContacts contacts) {
        Call call = exported.call();
        boolean told = exported.contacts().stream()
                .map(ContactView::caller)
                .anyMatch(known -> Objects.equals(known.name(), call.callerName())
                        && Objects.equals(known.phone(), call.callerPhone()));
        if (told || call.callerName() == null && call.callerPhone() == null) {
            return;
        }
        Map<String, Object> back = call.callerPhone() == null ? null : contacts.callback(call.callerPhone(), "caller");
        putRefs(incident, "personReference", List.of(contacts.caller(call.callerName(), back, "caller")));
    }

    private static List<Map<String, Object>> notes(ExportedCall exported, Components parts) {
        List<Map<String, Object>> notes = new ArrayList<>();
        for (ExportedCall.Note each : exported.narrative()) {
            Map<String, Object> note = parts.add("notesComponent", "note:" + each.number());
            put(
                    note,
                    "lastUpdateTimeStamp",
                    each.at() == null ? null : each.at().toString());
            note.put("notesActionComments", html(each.text()));
            notes.add(note);
        }
        return notes;
    }

    /** The schema wants HTML5: words stay words. */
    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br>");
    }
}
