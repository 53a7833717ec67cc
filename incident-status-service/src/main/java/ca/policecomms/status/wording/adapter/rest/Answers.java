package ca.policecomms.status.wording.adapter.rest;

import ca.policecomms.commons.etag.EntityTags;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers that carry the version of what they show. */
public final class Answers {

    private Answers() {}

    public static Response created(String path, Object view, long version) {
        return Response.created(URI.create(path))
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .entity(view)
                .build();
    }

    public static Response ok(Object view, long version) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }
}
