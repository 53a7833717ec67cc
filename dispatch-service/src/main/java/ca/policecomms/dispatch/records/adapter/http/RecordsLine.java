package ca.policecomms.dispatch.records.adapter.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The line to the records system; {@code quarkus.rest-client.records.url} says where it leads. */
@RegisterRestClient(configKey = "records")
@RegisterProvider(RefusalMapper.class)
@Path("/v1/searches")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface RecordsLine {
    @POST
    RecordsWire.Found search(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Query-Id") String queryId,
            RecordsWire.Search search);
}
