package ca.policecomms.dispatch.eido.model;

import static ca.policecomms.dispatch.eido.model.Components.put;
import static ca.policecomms.dispatch.eido.model.Components.putRefs;

import ca.policecomms.dispatch.contact.model.ContactState;
import ca.policecomms.dispatch.contact.model.ContactView;
import ca.policecomms.dispatch.contact.model.KnownFix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Phone legs and other approaches, who made them, and how to call back. */
final class ExportedContacts {
    private final Components parts;
    private final EidoVocabulary words;
    private final ExportedPlaces places;

    ExportedContacts(Components parts, EidoVocabulary words, ExportedPlaces places) {
        this.parts = parts;
        this.words = words;
        this.places = places;
    }

    /** A leg without a time of its offer has no component: the schema asks for the time, and none is invented. */
    void add(ContactView contact, List<KnownFix> fixes) {
        if (contact.offeredAt() == null) {
            return;
        }
        Map<String, Object> part = parts.add("callComponent", "call:" + contact.id());
        part.put("standardPrimaryCallType", words.callTypes().get(contact.kind()));
        part.put("localCallType", contact.kind().name());
        part.put("direction", "incoming");
        part.put("callStartTimestamp", contact.offeredAt().toString());
        put(
                part,
                "answerDate",
                contact.answeredAt() == null ? null : contact.answeredAt().toString());
        part.put("callStateRegistryText", state(contact.state()));
        put(part, "queueIdentifier", contact.queue());
        List<Map<String, Object>> known = new ArrayList<>();
        fixes.forEach(fix -> known.add(places.fix(fix.fix(), "location:" + contact.id() + ":" + fix.number())));
        putRefs(part, "locationReference", known);
        String name = contact.caller().name();
        String phone = contact.caller().phone();
        String own = contact.id().toString();
        Map<String, Object> back = phone == null ? null : callback(phone, own);
        if (back != null) {
            part.put("callBackReference", Components.refTo(back));
        }
        if (name != null || back != null) {
            putRefs(part, "personReference", List.of(caller(name, back, own)));
        }
    }

    /** Somebody who reported it: their name in full, as nobody knows which part is which; null when it is not known. */
    Map<String, Object> caller(String name, Map<String, Object> callback, String own) {
        Map<String, Object> person = parts.add("personComponent", "person:" + own);
        person.put("personIncidentRoleRegistryText", List.of(words.callerRole()));
        if (name != null) {
            Map<String, Object> full = Map.of("personFullName", List.of(Map.of("value", name)));
            person.put("ncPersonComponent", Map.of("name", List.of(full)));
        }
        if (callback != null) {
            person.put("callBackReference", Components.refTo(callback));
        }
        return person;
    }

    Map<String, Object> callback(String phone, String own) {
        Map<String, Object> back = parts.add("callbackComponent", "callback:" + own);
        back.put("callBackInformationUri", List.of(uri(phone)));
        return back;
    }

    /** A number that is one becomes a tel URI (RFC 3966); what else telephony gave stays as it came. */
    private static String uri(String phone) {
        String digits = phone.replaceAll("[ ().-]", "");
        return digits.matches("\\+?[0-9]{3,20}") ? "tel:" + digits : phone;
    }

    private static String state(ContactState state) {
        return switch (state) {
            case OFFERED -> "callBegin";
            case ANSWERED -> "callAnswered";
            case HELD -> "callHold";
            case ENDED, CALLBACK_DONE, CALLBACK_FAILED -> "callEnd";
            case ABANDONED -> "callAbandoned";
        };
    }
}
