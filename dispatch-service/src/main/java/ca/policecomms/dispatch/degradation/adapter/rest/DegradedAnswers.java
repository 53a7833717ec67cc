package ca.policecomms.dispatch.degradation.adapter.rest;

import ca.policecomms.dispatch.degradation.application.WatchingDependencies;
import ca.policecomms.dispatch.degradation.model.Degradation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Every answer says what is missing while it is made, so that no screen shows a picture that looks whole: header
 * {@code Suite-Degraded} with the codes that {@code GET /v1/degradations} explains, longest missing first.
 */
@Provider
public class DegradedAnswers implements ContainerResponseFilter {
    public static final String HEADER = "Suite-Degraded";

    private final WatchingDependencies watching;

    DegradedAnswers(WatchingDependencies watching) {
        this.watching = watching;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        List<Degradation> missing = watching.missing();
        if (!missing.isEmpty()) {
            response.getHeaders()
                    .putSingle(
                            HEADER,
                            missing.stream().map(Degradation::dependency).collect(Collectors.joining(", ")));
        }
    }
}
