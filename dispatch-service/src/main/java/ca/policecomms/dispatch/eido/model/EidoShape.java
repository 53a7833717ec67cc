package ca.policecomms.dispatch.eido.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.problem.Violation;
import ca.policecomms.dispatch.eido.model.EidoMembers.Kind;
import ca.policecomms.dispatch.eido.model.EidoMembers.Member;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compares a document with the standard: what is missing or of the wrong kind is a fault of the sender's, what the
 * standard does not have is only noted.
 */
final class EidoShape {
    private static final int MOST_VIOLATIONS = 50;
    /** The types of the JSON-LD context, which say nothing of the incident. */
    private static final String CONTEXT = "@context";

    private final List<Violation> violations = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private EidoShape() {}

    /**
     * @return the members that the standard does not have
     * @throws ProblemException 400 {@code invalid-request} naming each field that is missing or of the wrong kind
     */
    static List<Finding> check(Map<?, ?> document) {
        EidoShape shape = new EidoShape();
        shape.part("document", document, "");
        if (!shape.violations.isEmpty()) {
            ProblemException malformed = ProblemException.of(
                    CommonProblem.INVALID_REQUEST, "This is no Emergency Incident Data Object of version 1.0.");
            shape.violations.stream()
                    .limit(MOST_VIOLATIONS)
                    .forEach(each -> malformed.violation(each.field(), each.message()));
            throw malformed;
        }
        return shape.findings;
    }

    private void part(String name, Map<?, ?> part, String path) {
        Map<String, Member> members = EidoMembers.standard().of(name).orElse(Map.of());
        members.forEach((member, is) -> {
            Object value = part.get(member);
            if (value == null && (is.required() || part.containsKey(member))) {
                violations.add(new Violation(
                        path + member,
                        is.required()
                                ? "is required"
                                : "must be left out or be " + is.kind().words()));
            } else if (value != null) {
                member(member, is.kind(), value, path + member);
            }
        });
        part.keySet().stream()
                .map(Object::toString)
                .filter(member -> !members.containsKey(member) && !CONTEXT.equals(member))
                .forEach(member -> findings.add(new Finding(FindingKind.UNKNOWN_PART, path + member)));
    }

    private void member(String name, Kind kind, Object value, String path) {
        boolean fits = switch (kind) {
            case TEXT -> value instanceof String;
            case TIME -> isTime(value);
            case YES_OR_NO -> value instanceof Boolean;
            case NUMBER -> value instanceof Integer;
            case REFERENCE -> isReference(value);
            case OBJECT -> value instanceof Map;
            case TEXTS -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
            case REFERENCES -> value instanceof List<?> list && list.stream().allMatch(EidoShape::isReference);
            case OBJECTS -> value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance);
        };
        if (!fits) {
            violations.add(new Violation(path, "must be " + kind.words()));
        } else if (kind == Kind.OBJECTS && EidoMembers.standard().of(name).isPresent()) {
            List<?> parts = (List<?>) value;
            for (int i = 0; i < parts.size(); i++) {
                part(name, (Map<?, ?>) parts.get(i), path + "[" + i + "].");
            }
        } else if (kind == Kind.OBJECT && EidoMembers.standard().of(name).isPresent()) {
            part(name, (Map<?, ?>) value, path + ".");
        }
    }

    private static boolean isReference(Object value) {
        return value instanceof Map<?, ?> map && map.get("$ref") instanceof String;
    }

    private static boolean isTime(Object value) {
        try {
            return value instanceof String text && OffsetDateTime.parse(text).getYear() < 10_000;
        } catch (DateTimeException noTime) {
            return false;
        }
    }
}
