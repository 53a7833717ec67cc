package ca.policecomms.dispatch.record.adapter.rest;

import ca.policecomms.dispatch.record.application.JustifyingReads;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** Says of every read of one call or contact that it takes a reason; {@link ReasonOfRequest} looks for it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ReadReasonInOpenApi implements OASFilter {
    private static final Pattern OF_PEOPLE = Pattern.compile(
            "/v1/(calls|contacts)/\\{id}"
                    + "(/(timeline|contacts|duplicates|history|answers|persons|vehicles|eido|eido/received|locations|signals))?");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (item.getGET() != null && OF_PEOPLE.matcher(path).matches()) {
                add(item.getGET());
            }
        });
    }

    private static void add(Operation read) {
        boolean there = read.getParameters() != null
                && read.getParameters().stream().map(Parameter::getName).anyMatch(JustifyingReads.HEADER::equals);
        if (!there) {
            read.addParameter(parameter(
                    JustifyingReads.HEADER, In.HEADER, "Why you read this; required unless you worked on it"));
            read.addParameter(parameter("reason", In.QUERY, "The same, for who cannot set headers"));
        }
    }

    private static Parameter parameter(String name, In in, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(in)
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING).maxLength(JustifyingReads.LONGEST));
    }
}
