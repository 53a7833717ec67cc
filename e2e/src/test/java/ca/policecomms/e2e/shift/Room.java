package ca.policecomms.e2e.shift;

import ca.policecomms.e2e.suite.Api;
import ca.policecomms.e2e.suite.RunningSuite;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The communications room of one shift: people of its own at consoles of their own, and units on duty. What other tests
 * left open is there as well, as on any other day.
 */
public final class Room implements AutoCloseable {
    private static final String CALL_TAKER = "call-taker";
    private static final String DISPATCHER = "dispatcher";
    private static final String SUPERVISOR = "dispatch-supervisor";

    private final Logbook logbook = new Logbook();
    private final Map<String, Member> consoles = new LinkedHashMap<>();
    private final List<Unit> units = new ArrayList<>();

    public final CallTaker odile;
    public final CallTaker ravi;
    public final Dispatcher mehdi;
    public final Dispatcher june;
    /** Comes for the next shift; signed on nowhere yet. */
    public final Dispatcher ines;

    public final Dispatcher sol;
    /** Officers and a bylaw officer, at the terminals of their units. */
    public final Member bo;

    public final Member kit;
    public final Member fern;

    public final Unit adam;
    public final Unit baker;
    /** On the radio only: the dispatcher speaks for them. */
    public final Unit charlie;

    public final Unit delta;
    public final Unit bylaw;

    private Room(RunningSuite suite, String shift) throws IOException, InterruptedException {
        Map<String, String> roles = new LinkedHashMap<>();
        List.of("odile", "ravi").forEach(name -> roles.put(name + shift, CALL_TAKER));
        List.of("mehdi", "june", "ines").forEach(name -> roles.put(name + shift, DISPATCHER));
        roles.put("sol" + shift, SUPERVISOR);
        List.of("bo", "kit").forEach(name -> roles.put(name + shift, "officer"));
        roles.put("fern" + shift, "bylaw-officer");
        new Hiring(suite).hire(roles);
        odile = new CallTaker("odile", Api.as(suite, "odile" + shift), logbook);
        ravi = new CallTaker("ravi", Api.as(suite, "ravi" + shift), logbook);
        mehdi = new Dispatcher("mehdi", Api.as(suite, "mehdi" + shift));
        june = new Dispatcher("june", Api.as(suite, "june" + shift));
        ines = new Dispatcher("ines", Api.as(suite, "ines" + shift));
        sol = new Dispatcher("sol", Api.as(suite, "sol" + shift));
        bo = new Member("bo", Api.as(suite, "bo" + shift));
        kit = new Member("kit", Api.as(suite, "kit" + shift));
        fern = new Member("fern", Api.as(suite, "fern" + shift));
        signsOn("SU2", sol, SUPERVISOR);
        signsOn("CT5", odile, CALL_TAKER);
        signsOn("CT6", ravi, CALL_TAKER);
        signsOn("DI3", mehdi, DISPATCHER);
        signsOn("DI4", june, DISPATCHER);
        adam = onDuty("ADAM" + shift, "POLICE", bo, bo, Place.SHOOTING);
        baker = onDuty("BAKER" + shift, "POLICE", kit, kit, Place.CROSSING);
        charlie = onDuty("CHARLIE" + shift, "POLICE", mehdi, mehdi, Place.COLLISION);
        delta = onDuty("DELTA" + shift, "POLICE", mehdi, mehdi, Place.BOATHOUSE);
        bylaw = onDuty("LAW" + shift, "BYLAW", fern, fern, Place.PARTY);
    }

    /** @param shift digits that tell this shift from others of the same suite */
    public static Room opened(RunningSuite suite, String shift) {
        try {
            return new Room(suite, shift);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void signsOn(String position, Member member, String role) {
        member.signsOn(position, role);
        consoles.put(position, member);
    }

    private Unit onDuty(String callSign, String service, Member logsOn, Member voice, Place place) {
        Map<String, Object> unit = Map.of("callSign", callSign, "service", service, "division", "CITY");
        JsonNode registered = sol.makes("/units", unit);
        Unit made = new Unit(registered.path("id").asText(), callSign, voice, logbook);
        // Officers do not see a unit that they are not in yet.
        logsOn.triesOn(registered.path("version").asLong(), made.path(), "logon", Map.of())
                .must(200);
        made.isAt(place);
        units.add(made);
        return made;
    }

    public Logbook logbook() {
        return logbook;
    }

    /** Who sits where, by code of the console. */
    public Map<String, Member> consoles() {
        return consoles;
    }

    /** What is recorded of a call, oldest first. */
    public List<JsonNode> timeline(Call call) {
        return sol.seesAll(call.path() + "/timeline");
    }

    public List<String> types(Call call) {
        return timeline(call).stream().map(line -> line.path("type").asText()).toList();
    }

    /** The data of the lines of a type. */
    public List<JsonNode> lines(Call call, String type) {
        return timeline(call).stream()
                .filter(line -> line.path("type").asText().equals(type))
                .map(line -> line.path("data"))
                .toList();
    }

    /** Everybody goes home, whatever is left open. */
    @Override
    public void close() {
        for (Unit unit : units) {
            sol.tries(unit.path(), "logoff", Map.of("requeue", true));
        }
        List.copyOf(consoles.keySet())
                .reversed()
                .forEach(code -> sol.triesToSay("/positions/" + code + "/signoff", Map.of()));
    }
}
