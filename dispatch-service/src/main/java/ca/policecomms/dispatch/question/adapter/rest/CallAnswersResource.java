package ca.policecomms.dispatch.question.adapter.rest;

import static ca.policecomms.dispatch.Role.BYLAW_OFFICER;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.OFFICER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallView;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.catalogue.model.Listed;
import ca.policecomms.dispatch.question.application.AnsweringQuestions;
import ca.policecomms.dispatch.question.model.Answer;
import ca.policecomms.dispatch.question.model.Answers;
import ca.policecomms.dispatch.question.model.GivenAnswer;
import ca.policecomms.dispatch.question.model.Outcome;
import ca.policecomms.dispatch.question.model.QuestionSet;
import ca.policecomms.dispatch.question.model.QuestionSets;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
import ca.policecomms.dispatch.record.application.JustifyingReads;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.record.model.ReportedTime;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What callers answered. */
@Path("/v1/calls/{id}/answers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Calls")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
public class CallAnswersResource {
    private final AnsweringQuestions answering;
    private final Calls calls;
    private final QuestionSets sets;
    private final Answers answers;
    private final Stamping stamping;
    private final Idempotency idempotency;
    private final JustifyingReads reads;

    CallAnswersResource(
            AnsweringQuestions answering,
            Calls calls,
            QuestionSets sets,
            Answers answers,
            Stamping stamping,
            Idempotency idempotency,
            JustifyingReads reads) {
        this.answering = answering;
        this.calls = calls;
        this.sets = sets;
        this.answers = answers;
        this.stamping = stamping;
        this.idempotency = idempotency;
        this.reads = reads;
    }

    /** @param setCode the set that was asked from; without it that of the call's type, in its newest version */
    @Schema(name = "NewAnswers")
    record NewAnswers(
            @Pattern(regexp = "[A-Z][A-Z0-9_-]{1,39}") String setCode,
            @Min(1) Integer setVersion,

            @NotNull @Size(min = 1, max = 60) List<@NotNull @Valid NewAnswer> answers,

            @Valid ReportedTime stamp) {}

    @Schema(name = "NewAnswer")
    record NewAnswer(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
            String question,

            @NotNull Outcome outcome,
            @Size(min = 1, max = 2_000) String value,
            @Pattern(regexp = "[A-Z][A-Z0-9_-]{1,39}") String reasonCode) {

        Answer toAnswer() {
            return new Answer(question, outcome, value, reasonCode);
        }
    }

    /**
     * @param setCode set of the call's type
     * @param toAsk codes of its questions that are still open, in their order
     * @param answers all that were given, oldest first; the newest to a question counts
     */
    public record AnswersView(String setCode, int setVersion, List<String> toAsk, List<GivenAnswer> answers) {}

    /** Needs no {@code If-Match}, and is allowed in every state. */
    @POST
    @APIResponseSchema(value = CallView.class, responseCode = "201")
    public Response answer(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @NotNull @Valid NewAnswers body) {
        return idempotency.once(key, "POST /v1/calls/" + id + "/answers", body, () -> {
            Call call = answering.answer(
                    id,
                    body.setCode(),
                    body.setVersion(),
                    body.answers().stream().map(NewAnswer::toAnswer).toList(),
                    stamping.stamp(body.stamp()));
            return CommandAnswer.created("/v1/calls/" + call.id() + "/answers", call.version(), CallView.of(call));
        });
    }

    /** What was answered, and what is still to be asked. Who reads it is audited, and says why unless they worked on it. */
    @GET
    @Transactional
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER})
    public AnswersView read(@PathParam("id") UUID id) {
        Call call = calls.find(id).orElseThrow(() -> LockedCall.missing(id));
        List<GivenAnswer> given = answers.ofCall(id);
        Map<String, Answer> newest = new LinkedHashMap<>();
        given.forEach(each -> newest.put(each.answer().question(), each.answer()));
        Listed<QuestionSet> set = sets.forType(call.typeCode());
        reads.look("call", id, "/answers");
        return new AnswersView(set.code(), set.version(), set.content().toAsk(newest), given);
    }
}
