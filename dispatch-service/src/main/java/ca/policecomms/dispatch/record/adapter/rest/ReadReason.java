package ca.policecomms.dispatch.record.adapter.rest;

import ca.policecomms.dispatch.record.application.JustifyingReads;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Why somebody reads what is not their own work; parameters of every such read. */
public class ReadReason {
    @HeaderParam(JustifyingReads.HEADER)
    @Size(max = 200)
    @Parameter(description = "Why you read this; required unless you worked on it")
    public String header;

    @QueryParam("reason")
    @Size(max = 200)
    @Parameter(description = "The same, for who cannot set headers")
    public String query;

    /** Null when none was given. */
    public String given() {
        return header == null || header.isBlank() ? query : header;
    }
}
