package ca.policecomms.commons.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to the description of an API what all operations have in common and no resource class says: the problem answers,
 * and what the headers of a write are for. See {@code docs/guidelines/problems.md}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final Map<String, Refusal> REFUSALS = Map.of(
            "400", new Refusal("Malformed", "Malformed: `violations` names what to correct"),
            "401", new Refusal("Unauthenticated", "No access token, or not a good one"),
            "403", new Refusal("RoleForbidden", "None of the caller's roles allows this"),
            "404", new Refusal("NotFound", "There is no such thing"),
            "409",
                    new Refusal(
                            "Conflict", "The present state does not allow it; the answer says what stands in the way"),
            "412", new Refusal("Stale", "Changed since it was read; `current` is what it is now"),
            "422", new Refusal("RuleViolated", "Well-formed, but against a rule; `rule` or `violations` say which"),
            "428", new Refusal("MatchRequired", "A change needs `If-Match`"),
            "default", new Refusal("AnyProblem", "Any other problem"));

    /** @param name under the components of the document */
    private record Refusal(String name, String description) {}

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(PROBLEM, problem());
        REFUSALS.values().forEach(each -> api.getComponents().addResponse(each.name(), answer(each.description())));
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        boolean write = method != HttpMethod.GET && method != HttpMethod.HEAD;
        boolean match = header(operation, "If-Match", "Entity tag of what is changed, as last read", true);
        header(operation, "Idempotency-Key", "A retry with the same key has one effect and gets one answer", false);
        boolean parameters = write || !parameters(operation).isEmpty();
        refusal(operation, "400", parameters);
        refusal(operation, "401", operation.getResponses().hasAPIResponse("401"));
        refusal(operation, "403", operation.getResponses().hasAPIResponse("403"));
        refusal(operation, "404", path.contains("{"));
        refusal(operation, "409", write);
        refusal(operation, "412", match);
        refusal(operation, "422", write);
        refusal(operation, "428", match);
        refusal(operation, "default", true);
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    /** @return whether the operation takes the header */
    private static boolean header(Operation operation, String name, String description, boolean required) {
        return parameters(operation).stream()
                        .filter(parameter -> name.equals(parameter.getName()))
                        .peek(parameter -> parameter.description(description).required(required ? true : null))
                        .count()
                > 0;
    }

    private static void refusal(Operation operation, String status, boolean possible) {
        if (possible) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            status,
                            OASFactory.createAPIResponse()
                                    .ref(REFUSALS.get(status).name()));
        }
    }

    private static APIResponse answer(String description) {
        Schema reference = OASFactory.createSchema().ref(PROBLEM);
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(reference)));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("RFC 9457. Codes are explained at the address in `type`, and in contracts/problems.md;"
                        + " some bring further members.")
                .addProperty("type", text("/problems/ and the code"))
                .addProperty("title", text("The kind of problem, in English"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("code", text("Stable: decide on this"))
                .addProperty("detail", text("What happened this time"))
                .addProperty("traceId", text("Quote it when you report the problem"))
                .addProperty("violations", violations())
                .required(List.of("type", "title", "status", "code", "detail", "traceId"))
                .additionalPropertiesBoolean(true);
    }

    private static Schema violations() {
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .items(OASFactory.createSchema()
                        .addType(SchemaType.OBJECT)
                        .addProperty("field", text("JSON path as sent, or name of a parameter or header"))
                        .addProperty("message", text("What is asked for"))
                        .required(List.of("field", "message")));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
