package ca.policecomms.commons.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A problem answer (RFC 9457) as it goes over the wire. Members keep this order: type, title, status, code, detail,
 * traceId, violations (when there are any), then the extension members.
 */
public record Problem(
        ProblemCode kind, String detail, String traceId, List<Violation> violations, Map<String, Object> extensions) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        violations = List.copyOf(violations);
    }

    public static Problem of(ProblemCode kind, String detail, String traceId) {
        return new Problem(kind, detail, traceId, List.of(), Map.of());
    }

    /** Path of the page that documents the code, relative to the gateway. */
    public String type() {
        return "/problems/" + kind.code();
    }

    @JsonValue
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", type());
        members.put("title", kind.title());
        members.put("status", kind.status());
        members.put("code", kind.code());
        members.put("detail", detail);
        members.put("traceId", traceId);
        if (!violations.isEmpty()) {
            members.put("violations", violations);
        }
        extensions.forEach(members::putIfAbsent);
        return members;
    }
}
