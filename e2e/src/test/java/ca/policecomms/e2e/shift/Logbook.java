package ca.policecomms.e2e.shift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the shift knows that it did, kept beside the service so that its figures can be held against it. */
public final class Logbook {
    private final Instant began = Instant.now();
    private final Set<Call> taken = new LinkedHashSet<>();
    private final Set<Call> officerInitiated = new LinkedHashSet<>();
    private final Set<Call> diverted = new LinkedHashSet<>();
    private final Set<Call> reached = new LinkedHashSet<>();
    private final Map<String, Integer> sent = new TreeMap<>();
    private final List<String> emergencyContacts = new ArrayList<>();

    void answered(String contact) {
        emergencyContacts.add(contact);
    }

    void taken(Call call) {
        taken.add(call);
    }

    /** Opened from a unit, or by its cry for help. */
    public void initiated(Call call) {
        officerInitiated.add(call);
    }

    public void diverted(Call call) {
        diverted.add(call);
    }

    void sent(Unit unit) {
        sent.merge(unit.callSign(), 1, Integer::sum);
    }

    void reached(Call call) {
        reached.add(call);
    }

    public Instant began() {
        return began;
    }

    public int emergencyContacts() {
        return emergencyContacts.size();
    }

    public int calls() {
        return taken.size() + officerInitiated.size();
    }

    public int officerInitiated() {
        return officerInitiated.size();
    }

    public int diverted() {
        return diverted.size();
    }

    /** Calls taken from the public that a unit came to. */
    public int reached() {
        return (int) reached.stream().filter(taken::contains).count();
    }

    /** How often each unit was sent, by call sign. */
    public Map<String, Integer> sent() {
        return sent;
    }
}
