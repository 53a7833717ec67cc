package ca.policecomms.commons.audit;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;

/** The path of a resource method with its parameters unfilled: {@code /v1/calls/{id}/hold}. */
final class RoutePath {

    private RoutePath() {}

    static String of(ResourceInfo resource) {
        if (resource == null || resource.getResourceClass() == null || resource.getResourceMethod() == null) {
            return "";
        }
        return part(resource.getResourceClass()) + part(resource.getResourceMethod());
    }

    private static String part(AnnotatedElement annotated) {
        Path path = annotated.getAnnotation(Path.class);
        if (path == null || path.value().isEmpty() || path.value().equals("/")) {
            return "";
        }
        String value = path.value().startsWith("/") ? path.value() : "/" + path.value();
        return value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
    }
}
