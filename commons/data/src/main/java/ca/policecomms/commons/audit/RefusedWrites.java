package ca.policecomms.commons.audit;

import ca.policecomms.commons.audit.AuditWriter.Row;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.FaultMapper;
import ca.policecomms.commons.problem.ProblemCode;
import ca.policecomms.commons.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * A refused command changes nothing but the audit: who tried, where, and why it was refused; never the body. The answer
 * waits for the row. A row that cannot be written is logged, and the refusal stands.
 */
@Singleton
public class RefusedWrites {

    private static final Logger LOG = Logger.getLogger(RefusedWrites.class);
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Set<Integer> REFUSALS = Set.of(403, 409, 412, 422);

    private final AuditWriter writer;
    private final FaultMapper faults;

    RefusedWrites(AuditWriter writer, FaultMapper faults) {
        this.writer = writer;
        this.faults = faults;
    }

    @ServerResponseFilter
    public Uni<Void> record(
            ContainerRequestContext request,
            ContainerResponseContext response,
            ResourceInfo resource,
            Throwable cause) {
        if (cause == null || !WRITES.contains(request.getMethod()) || !REFUSALS.contains(response.getStatus())) {
            return Uni.createFrom().voidItem();
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("method", request.getMethod());
        details.put("route", RoutePath.of(resource));
        details.put("status", response.getStatus());
        details.put("code", code(cause, response.getStatus()));
        Row row = Row.now(Actor.current(), "refused", request.getUriInfo().getPath(), null, Map.copyOf(details));
        // The security layer refuses on the event loop, where nothing may wait for the database.
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> QuarkusTransaction.requiringNew().run(() -> writer.insert(row)))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.errorf(failure, "Refusal not audited, trace %s", row.traceId());
                    return null;
                });
    }

    private String code(Throwable cause, int status) {
        return faults.refusalIn(cause)
                .map(ProblemException::kind)
                .map(ProblemCode::code)
                .orElseGet(() -> ofStatus(status));
    }

    private static String ofStatus(int status) {
        for (CommonProblem common : CommonProblem.values()) {
            if (common.status() == status) {
                return common.code();
            }
        }
        return String.valueOf(status);
    }
}
