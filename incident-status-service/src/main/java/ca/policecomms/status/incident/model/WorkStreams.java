package ca.policecomms.status.incident.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes on at the same time, beside the headline; null where nothing was said about a stream. */
@Embeddable
public record WorkStreams(
        @Enumerated(EnumType.STRING) @Column(name = "stream_containment")
        StreamState containment,

        @Enumerated(EnumType.STRING) @Column(name = "stream_investigation")
        StreamState investigation,

        @Enumerated(EnumType.STRING) @Column(name = "stream_restoration")
        StreamState restoration) {

    public static final WorkStreams UNSAID = new WorkStreams(null, null, null);

    /** With what a later update says; a stream that it does not mention stays. */
    public WorkStreams with(WorkStreams change) {
        return change == null
                ? this
                : new WorkStreams(
                        change.containment == null ? containment : change.containment,
                        change.investigation == null ? investigation : change.investigation,
                        change.restoration == null ? restoration : change.restoration);
    }

    public Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("containment", text(containment));
        map.put("investigation", text(investigation));
        map.put("restoration", text(restoration));
        return map;
    }

    private static String text(StreamState state) {
        return state == null ? null : state.toString();
    }
}
