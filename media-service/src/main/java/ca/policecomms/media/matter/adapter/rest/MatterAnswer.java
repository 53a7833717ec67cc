package ca.policecomms.media.matter.adapter.rest;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.media.matter.model.Matter;
import ca.policecomms.media.matter.model.MatterView;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers with a matter and its entity tag. */
final class MatterAnswer {
    private MatterAnswer() {}

    static Response ok(Matter matter) {
        return with(Response.ok(), matter);
    }

    static Response created(Matter matter) {
        return with(Response.created(URI.create("/v1/matters/" + matter.id())), matter);
    }

    private static Response with(Response.ResponseBuilder answer, Matter matter) {
        return answer.entity(MatterView.of(matter))
                .header(HttpHeaders.ETAG, EntityTags.of(matter.version()))
                .build();
    }
}
