package ca.policecomms.commons.audit;

import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Writes that succeed, are refused and fail, with and without keys. */
@Path("/v1/writes")
@RolesAllowed("dispatcher")
@RunOnVirtualThread
public class WriteResource {

    /** How often the work of {@link #create} was begun. */
    static final AtomicInteger BEGUN = new AtomicInteger();

    private final Audit audit;
    private final Idempotency idempotency;
    private final DataSource database;

    WriteResource(Audit audit, Idempotency idempotency, DataSource database) {
        this.audit = audit;
        this.idempotency = idempotency;
        this.database = database;
    }

    public record Write(String note, int millis, String fail) {}

    @POST
    public Response create(@HeaderParam("Idempotency-Key") String key, Write write) {
        return idempotency.once(key, "POST /v1/writes", write, () -> effect(write));
    }

    @POST
    @Path("other")
    public Response other(@HeaderParam("Idempotency-Key") String key, Write write) {
        return idempotency.once(key, "POST /v1/writes/other", write, () -> effect(write));
    }

    private Response effect(Write write) {
        int begun = BEGUN.incrementAndGet();
        UUID id = UUID.randomUUID();
        insert(id, write.note());
        audit.did("write.made", "write/" + id, Map.of("note", "kept"));
        sleep(write.millis());
        if ("refuse".equals(write.fail()) || ("refuse-first".equals(write.fail()) && begun == 1)) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "refused");
        }
        if ("break".equals(write.fail())) {
            throw new IllegalStateException("broken");
        }
        return Response.created(URI.create("/v1/writes/" + id))
                .tag("1")
                .entity(Map.of("id", id, "note", write.note()))
                .build();
    }

    @POST
    @Path("{id}/close")
    @Transactional
    public void close(UUID id) {
        audit.did("write.closed", "write/" + id, Map.of());
        throw ProblemException.of(CommonProblem.STALE_VERSION, "stale");
    }

    @GET
    @Path("{id}")
    public void refusedRead(UUID id) {
        throw ProblemException.of(CommonProblem.ROLE_FORBIDDEN, "not yours");
    }

    @POST
    @Path("no-transaction")
    public void noTransaction() {
        audit.did("write.made", "write/1", Map.of());
    }

    @POST
    @Path("taken")
    public void databaseError() {
        UUID id = UUID.randomUUID();
        insert(id, "Jane Doe");
        insert(id, "Jane Doe");
    }

    private void insert(UUID id, String note) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("INSERT INTO written VALUES (?, ?)")) {
            statement.setObject(1, id);
            statement.setString(2, note);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(Duration.ofMillis(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
