package ca.policecomms.commons.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Refuses a request: thrown anywhere below a resource, it becomes a problem answer and rolls the transaction back. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemCode kind;
    private final transient List<Violation> violations = new ArrayList<>();
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();

    private ProblemException(ProblemCode kind, String detail) {
        // A refusal is an expected answer, thrown often under load: no stack trace.
        super(detail, null, false, false);
        this.kind = kind;
    }

    /** @param detail what happened this time, in English; shown to the client, so free of personal data */
    public static ProblemException of(ProblemCode kind, String detail) {
        return new ProblemException(kind, detail);
    }

    /** Names a field, see {@link Violation}. */
    public ProblemException violation(String field, String message) {
        violations.add(new Violation(field, message));
        return this;
    }

    /** Adds an extension member; it never replaces one of the standard members. */
    public ProblemException with(String member, Object value) {
        extensions.put(member, value);
        return this;
    }

    public ProblemCode kind() {
        return kind;
    }

    public List<Violation> violations() {
        return Collections.unmodifiableList(violations);
    }

    public Map<String, Object> extensions() {
        return Collections.unmodifiableMap(extensions);
    }

    public Problem toProblem(String traceId) {
        return new Problem(kind, getMessage(), traceId, violations, extensions);
    }
}
