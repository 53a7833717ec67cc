package ca.policecomms.e2e.shift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A unit on duty, and who speaks for it: its officer at the terminal, or a dispatcher who hears it on the radio. */
public final class Unit {
    private final String id;
    private final String callSign;
    private final Logbook logbook;
    private Member voice;
    private Call call;
    private String assignment;

    Unit(String id, String callSign, Member voice, Logbook logbook) {
        this.id = id;
        this.callSign = callSign;
        this.voice = voice;
        this.logbook = logbook;
    }

    public String id() {
        return id;
    }

    public String callSign() {
        return callSign;
    }

    public String path() {
        return "/units/" + id;
    }

    /** What it is working on. */
    public String assignment() {
        return assignment;
    }

    /** Somebody else listens to it from now on. */
    public void heardBy(Member listener) {
        voice = listener;
    }

    public void isAt(Place place) {
        voice.says(path() + "/position", place.point());
    }

    void sentTo(Call to, String by) {
        call = to;
        assignment = by;
        logbook.sent(this);
    }

    /** Its officer finds something: call, assignment and timer in one command. */
    public Call comesAcross(String type, Member officer) {
        JsonNode begun = officer.makes("/officer-events", Map.of("unitId", id, "typeCode", type));
        Call found = Call.of(begun.path("call"));
        logbook.initiated(found);
        sentTo(found, "/assignments/" + begun.path("assignment").path("id").asText());
        return found;
    }

    public void acknowledges() {
        voice.does(assignment, "ack", Map.of());
    }

    public void drives() {
        voice.does(assignment, "enroute", Map.of());
    }

    public void arrives() {
        voice.does(assignment, "arrive", Map.of());
        logbook.reached(call);
    }

    public void clears(String disposition) {
        voice.does(assignment, "clear", Map.of("disposition", disposition));
    }
}
