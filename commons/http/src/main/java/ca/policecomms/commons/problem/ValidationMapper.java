package ca.policecomms.commons.problem;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Broken bean-validation constraints: the client's fault on the way in, ours on the way out. */
@Singleton
public class ValidationMapper {

    private final ProblemResponses responses;
    private final FaultMapper faults;

    ValidationMapper(ProblemResponses responses, FaultMapper faults) {
        this.responses = responses;
        this.faults = faults;
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException broken) {
        if (broken.getConstraintViolations().stream().anyMatch(ValidationMapper::ofReturnValue)) {
            return faults.failed(broken);
        }
        ProblemException problem =
                ProblemException.of(CommonProblem.INVALID_REQUEST, "Some fields of the request are not valid.");
        List<Violation> violations = broken.getConstraintViolations().stream()
                .map(v -> new Violation(field(v), v.getMessage()))
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
        violations.forEach(v -> problem.violation(v.field(), v.message()));
        return responses.of(problem);
    }

    private static boolean ofReturnValue(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    /** Without the names of our method and of its body parameter; the name of a plain parameter stays. */
    private static String field(ConstraintViolation<?> violation) {
        StringBuilder path = new StringBuilder();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                path.append('[').append(node.getIndex()).append(']');
            } else if (node.getKey() != null) {
                path.append(path.isEmpty() ? "" : ".").append(node.getKey());
            }
            switch (node.getKind()) {
                case PARAMETER -> parameter = node.getName();
                case PROPERTY -> path.append(path.isEmpty() ? "" : ".").append(node.getName());
                default -> {}
            }
        }
        return path.isEmpty() ? parameter : path.toString();
    }
}
