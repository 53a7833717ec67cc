package ca.policecomms.e2e.shift;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** What the service measured of the shift. */
public final class Figures {
    private final Member reader;
    private final String period;

    /** From then until now. */
    public Figures(Member reader, Instant from) {
        this.reader = reader;
        this.period = "?from=" + from;
    }

    /** Of the 9-1-1 lines. */
    public JsonNode answering() {
        return reader.sees("/metrics/answering" + period).path("total");
    }

    /** One phase of all calls, whatever their priority. */
    public JsonNode phase(String kind, String name) {
        JsonNode intervals = reader.sees("/metrics/" + kind + period).path("intervals");
        return StreamSupport.stream(intervals.spliterator(), false)
                .filter(each -> each.path("name").asText().equals(name)
                        && !each.path("priority").isInt())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + intervals));
    }

    /** How often each unit was sent, by call sign; those that were not are left out. */
    public Map<String, Integer> sent() {
        Map<String, Integer> sent = new TreeMap<>();
        reader.sees("/metrics/workload" + period)
                .path("units")
                .forEach(each -> sent.put(
                        each.path("callSign").asText(), each.path("assignments").asInt()));
        return sent;
    }
}
