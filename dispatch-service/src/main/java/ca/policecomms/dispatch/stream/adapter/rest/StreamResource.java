package ca.policecomms.dispatch.stream.adapter.rest;

import static ca.policecomms.dispatch.Role.BYLAW_OFFICER;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.OFFICER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.stream.application.FollowingStream;
import ca.policecomms.dispatch.stream.application.Listener;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens, as it happens. */
@Path("/v1/stream")
@RunOnVirtualThread
@Tag(name = "Stream")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER})
public class StreamResource {
    private static final String LAST = "Last-Event-ID";

    private final FollowingStream following;
    private final Audiences audiences;
    private final OpenStreams streams;
    private final Caller caller;
    private final SecurityIdentity identity;
    private final Audit audit;

    StreamResource(
            FollowingStream following,
            Audiences audiences,
            OpenStreams streams,
            Caller caller,
            SecurityIdentity identity,
            Audit audit) {
        this.following = following;
        this.audiences = audiences;
        this.streams = streams;
        this.caller = caller;
        this.identity = identity;
        this.audit = audit;
    }

    /**
     * Server-sent events: each a line of a timeline that the caller may see, with its position as id and its type as
     * event. Continues without a gap after the position in {@code Last-Event-ID}, or in {@code after} for the first time
     * after the board was read; without either it begins now. {@code reset} says that the position is older than a day:
     * read the board again. Ends with the token; come back with a new one.
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Transactional
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public Response stream(
            @HeaderParam(LAST) String lastEventId,
            @QueryParam("after") @Min(0) Long after,
            @QueryParam("division") @Size(max = 20)
                    List<@NotNull @Pattern(regexp = "[A-Z0-9-]{1,12}") String> divisions,
            @Context HttpServerRequest request) {
        Long cursor = lastEventId == null || lastEventId.isEmpty() ? after : position(lastEventId);
        String subject = caller.subject();
        Set<String> roles = Set.copyOf(caller.roles());
        Set<String> here = Set.copyOf(divisions);
        Instant until = expiry();
        audit.read("stream", null);
        StreamingOutput body = out -> write(
                new StreamOutput(out, request),
                output -> new Listener(cursor, until, () -> audiences.of(subject, roles, here), output));
        return Response.ok(body, MediaType.SERVER_SENT_EVENTS_TYPE)
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .build();
    }

    private interface Listening {
        Listener with(StreamOutput output);
    }

    private void write(StreamOutput output, Listening listening) throws IOException {
        streams.opened(output);
        try {
            following.follow(listening.with(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException peerGone) {
            // It comes back with its last position.
        } finally {
            streams.closed(output);
        }
    }

    private Instant expiry() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getExpirationTime() > 0
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.MAX;
    }

    private static Long position(String lastEventId) {
        try {
            long position = Long.parseLong(lastEventId);
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException notOurs) {
            // Said below.
        }
        throw ProblemException.of(CommonProblem.INVALID_REQUEST, "That is no position of this stream.")
                .violation(LAST, "the id of an event of this stream");
    }
}
