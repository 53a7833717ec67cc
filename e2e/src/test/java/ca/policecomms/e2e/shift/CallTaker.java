package ca.policecomms.e2e.shift;

import ca.policecomms.e2e.suite.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers, asks and writes down. */
public final class CallTaker extends Member {
    private static final String CONTACTS = "/contacts/";

    private final Logbook logbook;

    CallTaker(String name, Api api, Logbook logbook) {
        super(name, api);
        this.logbook = logbook;
    }

    /** A 9-1-1 line rings and is taken; the address of the contact. */
    public String answers911(Planted phone) {
        Map<String, Object> ringing = Map.of("kind", "EMERGENCY_911", "caller", Map.of("phone", phone.words()));
        String contact = CONTACTS + makes("/contacts", ringing).path("id").asText();
        does(contact, "answer", Map.of());
        logbook.answered(contact);
        return contact;
    }

    /** A call in intake, of what somebody on the line says: nobody is sent yet. */
    public Call saves(String contact, String type, int priority, Place place, Planted caller, Planted heard) {
        Map<String, Object> content = content(type, priority, place, caller, heard);
        content.put("contactId", contact.substring(CONTACTS.length()));
        return saves(content);
    }

    /** A call that waits for a unit. */
    public Call queues(String type, int priority, Place place, Planted caller, Planted heard) {
        Call call = saves(content(type, priority, place, caller, heard));
        enters(call);
        return call;
    }

    private static Map<String, Object> content(String type, int priority, Place place, Planted caller, Planted heard) {
        Map<String, Object> content = new HashMap<>();
        content.put("typeCode", type);
        content.put("priority", priority);
        content.put("location", place == null ? Map.of("unknown", true) : place.told());
        if (caller != null) {
            content.put("caller", Map.of("name", caller.words()));
        }
        if (heard != null) {
            content.put("narrative", heard.words());
        }
        return content;
    }

    private Call saves(Map<String, Object> content) {
        Call call = Call.of(makes("/calls", content));
        logbook.taken(call);
        return call;
    }

    public JsonNode enters(Call call) {
        return does(call.path(), "enter", Map.of());
    }

    /** Answers by question, all in one breath. */
    public JsonNode asks(Call call, Map<String, String> answers) {
        List<Map<String, String>> given = answers.entrySet().stream()
                .map(each -> Map.of("question", each.getKey(), "outcome", "ANSWERED", "value", each.getValue()))
                .toList();
        return makes(call.path() + "/answers", Map.of("answers", given));
    }

    public void hears(Call call, Planted words) {
        makes(call.path() + "/narrative", Map.of("text", words.words()));
    }

    /** The line is free again; what was said is in the call. */
    public void endsWith(String contact, Call call) {
        does(contact, "end", Map.of("callId", call.id()));
    }

    /**
     * Another agency is asked.
     *
     * @param joint our part stays open beside theirs
     */
    public Transfer asksFor(String agency, Call call, boolean joint) {
        Map<String, Object> request = Map.of("agency", agency, "reasonCode", "THEIR-WORK", "joint", joint);
        return new Transfer(
                makes(call.path() + "/transfers", request).path("id").asText());
    }
}
