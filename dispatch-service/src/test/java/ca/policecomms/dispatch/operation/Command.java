package ca.policecomms.dispatch.operation;

import java.util.UUID;
import java.util.stream.Stream;

/**
 * A command with a body that fits its schema, given to something that there is not.
 *
 * @param path with {@code {id}} where the thing is named
 * @param match whether it needs {@code If-Match}
 * @param taken what it makes of bodies that do not fit
 */
public record Command(String method, String path, String body, boolean match, Taken taken) {
    private static final String ID = "{id}";
    private static final String UNIT = "\"018f0d5e-1c2b-7a3d-8f4e-5a6b7c8d9e0f\"";
    private static final String LABEL = "{\"en\":\"a\",\"fr\":\"b\"}";

    /** What a command makes of a body. */
    public enum Taken {
        /** Refuses what does not fit. */
        STRICTLY,
        /** Takes members that nobody knows, and no other shape. */
        WITH_OTHERS,
        /** Never refused, whatever it is: requirements D5 and D34. */
        ANYTHING,
        /** Has none. */
        NOTHING
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    public boolean onSomething() {
        return path.contains(ID);
    }

    /** Of something that nobody knows. */
    public String concrete() {
        return path.replace(ID, UUID.randomUUID().toString());
    }

    /** One of each, by feature; {@code OperationsTest} knows whether one is missing. */
    public static Stream<Command> all() {
        return Stream.of(ofContacts(), ofCalls(), ofUnits(), ofRecords(), ofPeople(), ofLists(), ofEvents())
                .flatMap(commands -> commands);
    }

    private static Stream<Command> ofContacts() {
        return Stream.of(
                create("/v1/contacts", "{\"kind\":\"EMERGENCY_911\"}"),
                change("/v1/contacts/{id}/answer", "{}"),
                change("/v1/contacts/{id}/hold", "{}"),
                change("/v1/contacts/{id}/resume", "{}"),
                change("/v1/contacts/{id}/abandon", "{}"),
                change("/v1/contacts/{id}/end", "{\"outcomeCode\":\"MISDIAL\"}"),
                change("/v1/contacts/{id}/callback", "{\"reached\":true,\"outcomeCode\":\"SAFE\"}"),
                create("/v1/contacts/{id}/location", "{\"place\":\"CALLER\",\"text\":\"t\"}"),
                change("/v1/contacts/{id}/link", "{\"callId\":" + UNIT + "}"),
                new Command("POST", "/v1/contacts/signals/pbx-9", "{}", false, Taken.ANYTHING));
    }

    private static Stream<Command> ofCalls() {
        return Stream.of(
                create("/v1/calls", "{\"typeCode\":\"UNKNOWN\",\"location\":{\"unknown\":true}}"),
                patch("/v1/calls/{id}", "{\"typeCode\":\"UNKNOWN\"}"),
                change("/v1/calls/{id}/enter", "{\"priority\":3}"),
                change("/v1/calls/{id}/priority", "{\"priority\":3,\"reasonCode\":\"R1\"}"),
                create("/v1/calls/{id}/narrative", "{\"text\":\"t\"}"),
                change("/v1/calls/{id}/hold", "{\"reason\":\"R1\",\"reviewAt\":\"2030-01-01T00:00:00Z\"}"),
                change("/v1/calls/{id}/release", "{}"),
                change("/v1/calls/{id}/cancel", "{\"reasonCode\":\"R1\"}"),
                change("/v1/calls/{id}/close", "{\"disposition\":\"D1\",\"primaryUnitId\":" + UNIT + "}"),
                change("/v1/calls/{id}/reopen", "{\"reason\":\"r\"}"),
                change("/v1/calls/{id}/test", "{\"test\":true}"),
                change("/v1/calls/{id}/major", "{\"major\":true}"),
                create("/v1/calls/{id}/answers", "{\"answers\":[{\"question\":\"WEAPONS\",\"outcome\":\"UNKNOWN\"}]}"),
                create("/v1/calls/{id}/persons", "{\"role\":\"WITNESS\"}"),
                create("/v1/calls/{id}/vehicles", "{\"role\":\"STOLEN\"}"),
                change("/v1/calls/{id}/merge", "{\"survivorId\":" + UNIT + ",\"reasonCode\":\"R1\"}"),
                change("/v1/calls/{id}/split", "{\"reason\":\"r\"}"),
                change("/v1/calls/{id}/link", "{\"callId\":" + UNIT + ",\"relation\":\"RELATED\"}"),
                change("/v1/calls/{id}/divert", "{\"agency\":\"OPP\",\"reasonCode\":\"R1\",\"callerTold\":\"t\"}"),
                create("/v1/calls/{id}/transfers", "{\"agency\":\"FIRE\",\"reasonCode\":\"R1\"}"),
                change("/v1/transfers/{id}/ring", "{}"),
                change("/v1/transfers/{id}/conference", "{}"),
                change("/v1/transfers/{id}/accept", "{\"acceptedBy\":\"a\"}"),
                change("/v1/transfers/{id}/refuse", "{\"reasonCode\":\"R1\"}"),
                change("/v1/transfers/{id}/no-answer", "{\"reasonCode\":\"R1\"}"),
                change("/v1/transfers/{id}/withdraw", "{\"reasonCode\":\"R1\"}"),
                change("/v1/transfers/{id}/complete", "{}"),
                change("/v1/calls/{id}/public-override", "{\"action\":\"SUPPRESS\",\"reason\":\"r\"}"),
                create("/v1/calls/{id}/assignments", "{\"unitIds\":[" + UNIT + "]}"));
    }

    private static Stream<Command> ofUnits() {
        return Stream.of(
                create("/v1/units", "{\"callSign\":\"Z9\",\"service\":\"POLICE\"}"),
                change("/v1/units/{id}/logon", "{}"),
                change("/v1/units/{id}/status", "{\"status\":\"AVAILABLE\",\"reason\":\"R1\"}"),
                change("/v1/units/{id}/logoff", "{}"),
                change("/v1/units/{id}/emergency-end", "{\"voiceCheck\":true}"),
                create("/v1/units/{id}/checkin", "{}"),
                new Command("POST", "/v1/units/{id}/emergency", "{}", false, Taken.ANYTHING),
                create("/v1/units/{id}/requests", "{\"kind\":\"BACKUP\"}"),
                change("/v1/unit-requests/{id}/accept", "{}"),
                change("/v1/unit-requests/{id}/arrive", "{}"),
                change("/v1/unit-requests/{id}/refuse", "{\"reason\":\"R1\"}"),
                change("/v1/unit-requests/{id}/cancel", "{\"reason\":\"R1\"}"),
                create("/v1/units/{id}/position", "{\"lat\":44.2,\"lon\":-76.5}"),
                create(
                        "/v1/cautions",
                        "{\"code\":\"WEAPONS\",\"severity\":\"DANGER\",\"text\":\"t\",\"source\":\"s\","
                                + "\"expiresAt\":\"2099-01-01T00:00:00Z\",\"callId\":" + UNIT + "}"),
                patch("/v1/cautions/{id}", "{\"severity\":\"INFO\"}"),
                create(
                        "/v1/bolos",
                        "{\"kind\":\"VEHICLE\",\"text\":\"t\",\"expiresAt\":\"2099-01-01T00:00:00Z\"," + "\"callId\":"
                                + UNIT + "}"),
                patch("/v1/bolos/{id}", "{\"text\":\"u\"}"),
                change("/v1/bolos/{id}/acknowledge", "{}"),
                create("/v1/officer-events", "{\"unitId\":" + UNIT + ",\"typeCode\":\"TRAFFIC_STOP\"}"),
                change("/v1/assignments/{id}/ack", "{}"),
                change("/v1/assignments/{id}/enroute", "{}"),
                change("/v1/assignments/{id}/arrive", "{}"),
                change("/v1/assignments/{id}/transport", "{\"destination\":\"court\"}"),
                change("/v1/assignments/{id}/at-destination", "{}"),
                change("/v1/assignments/{id}/clear", "{\"disposition\":\"D1\"}"),
                change("/v1/assignments/{id}/cancel", "{\"reason\":\"R1\"}"),
                change("/v1/assignments/{id}/dispatch", "{}"),
                change("/v1/assignments/{id}/decline", "{\"reason\":\"R1\"}"),
                change("/v1/assignments/{id}/preempt", "{\"callId\":" + UNIT + "}"));
    }

    private static Stream<Command> ofRecords() {
        return Stream.of(
                create(
                        "/v1/queries",
                        "{\"kind\":\"PLATE\",\"callId\":" + UNIT
                                + ",\"reason\":\"r\",\"criteria\":{\"plate\":\"ABCD123\"}}"),
                change("/v1/queries/{id}/take", "{}"),
                change("/v1/queries/{id}/answer", "{\"outcome\":\"NO_HIT\"}"),
                change("/v1/queries/{id}/relay", "{}"),
                change("/v1/queries/{id}/withdraw", "{\"reasonCode\":\"R1\"}"),
                create("/v1/orders", "{\"callId\":" + UNIT + ",\"reason\":\"r\",\"criteria\":{\"surname\":\"S\"}}"),
                change("/v1/orders/{id}/take", "{}"),
                change("/v1/orders/{id}/answer", "{\"outcome\":\"NO_HIT\"}"),
                change("/v1/orders/{id}/relay", "{}"),
                change("/v1/orders/{id}/withdraw", "{\"reasonCode\":\"R1\"}"),
                create(
                        "/v1/warrant-confirmations",
                        "{\"callId\":" + UNIT + ",\"urgency\":\"URGENT\",\"warrantReference\":\"W\"}"),
                change("/v1/warrant-confirmations/{id}/request", "{}"),
                change("/v1/warrant-confirmations/{id}/answer", "{\"outcome\":\"NOT_CONFIRMED\"}"),
                change(
                        "/v1/warrant-confirmations/{id}/second-check",
                        "{\"identityMatches\":true,\"withinLimit\":true}"),
                change("/v1/warrant-confirmations/{id}/relay", "{}"),
                change("/v1/warrant-confirmations/{id}/acknowledge", "{}"),
                create(
                        "/v1/imports",
                        "{\"name\":\"n\",\"fileSha256\":\"" + "0".repeat(64)
                                + "\",\"rows\":1,\"zone\":\"UTC\",\"mapping\":\"m\"}"));
    }

    private static Stream<Command> ofPeople() {
        return Stream.of(
                create("/v1/positions", "{\"code\":\"Z9\",\"en\":\"e\",\"fr\":\"f\",\"roles\":[\"dispatcher\"]}"),
                create("/v1/positions/{id}/signon", "{\"role\":\"dispatcher\"}"),
                create("/v1/positions/{id}/signoff", "{}"),
                create(
                        "/v1/members",
                        // In a year of its own: the platoons of other tests stay as they are.
                        "{\"subject\":\"s\",\"name\":\"n\",\"platoon\":\"A\",\"qualifications\":[\"dispatcher\"],"
                                + "\"since\":\"2099-01-01\"}"),
                patch("/v1/members/{id}", "{\"name\":\"n\"}"),
                create(
                        "/v1/absences",
                        "{\"memberId\":" + UNIT + ",\"kind\":\"SICK\",\"from\":\"2030-01-01\",\"to\":\"2030-01-02\"}"),
                patch("/v1/absences/{id}", "{\"kind\":\"SICK\"}"),
                change("/v1/absences/{id}/acknowledge", "{}"),
                change("/v1/absences/{id}/refuse", "{\"reason\":\"r\"}"),
                change("/v1/absences/{id}/withdraw", "{\"reason\":\"r\"}"),
                create(
                        "/v1/swaps",
                        "{\"giverId\":" + UNIT + ",\"takerId\":\"018f0d5e-1c2b-7a3d-8f4e-5a6b7c8d9e0e\","
                                + "\"given\":{\"date\":\"2030-01-01\",\"kind\":\"DAY\"}}"),
                patch("/v1/swaps/{id}", "{\"given\":{\"date\":\"2030-01-01\",\"kind\":\"DAY\"}}"),
                change("/v1/swaps/{id}/acknowledge", "{}"),
                change("/v1/swaps/{id}/refuse", "{\"reason\":\"r\"}"),
                change("/v1/swaps/{id}/withdraw", "{\"reason\":\"r\"}"),
                create("/v1/handovers", "{}"),
                patch("/v1/handovers/{id}", "{\"notes\":\"n\"}"),
                change("/v1/handovers/{id}/acknowledge", "{}"),
                change("/v1/handovers/{id}/withdraw", "{}"));
    }

    private static Stream<Command> ofLists() {
        return Stream.of(
                put(
                        "/v1/agencies/ZZ-9",
                        "{\"name\":" + LABEL + ",\"kind\":\"FIRE\",\"line\":\"613-555-0111\",\"hours\":[],\"area\":"
                                + LABEL + ",\"active\":true}"),
                put("/v1/dispositions/ZZ-9", "{\"label\":" + LABEL + ",\"report\":false,\"retired\":false}"),
                put("/v1/call-types/ZZ-9", "{\"label\":" + LABEL + ",\"defaultPriority\":3,\"service\":\"POLICE\"}"),
                put(
                        "/v1/priorities/P3",
                        "{\"label\":" + LABEL + ",\"units\":1,\"alertAllConsoles\":false,\"bylawMayAnswer\":false,"
                                + "\"tellSupervisor\":false}"),
                put(
                        "/v1/question-sets/ZZ-9",
                        "{\"title\":" + LABEL + ",\"callTypes\":[],\"deEscalation\":[],\"questions\":[{\"code\":\"Q1\","
                                + "\"topic\":\"WHO\",\"text\":" + LABEL + ",\"kind\":\"TEXT\"}]}"),
                put(
                        "/v1/response-plans/TEST",
                        "{\"en\":\"e\",\"fr\":\"f\",\"when\":{\"types\":[\"ZZ-9\"],\"from\":3,\"to\":5},\"needs\":[]}"));
    }

    /** Events and documents of others. */
    private static Stream<Command> ofEvents() {
        return Stream.of(
                new Command("POST", "/v1/eido", "{}", false, Taken.WITH_OTHERS),
                new Command("POST", "/v1/parked/nobody/{id}/retry", "", false, Taken.NOTHING),
                new Command("POST", "/v1/parked/nobody/{id}/skip", "", false, Taken.NOTHING));
    }

    private static Command put(String path, String body) {
        return new Command("PUT", path, body, false, Taken.STRICTLY);
    }

    private static Command create(String path, String body) {
        return new Command("POST", path, body, false, Taken.STRICTLY);
    }

    private static Command change(String path, String body) {
        return new Command("POST", path, body, true, Taken.STRICTLY);
    }

    private static Command patch(String path, String body) {
        return new Command("PATCH", path, body, true, Taken.STRICTLY);
    }
}
