package ca.policecomms.dispatch.record.adapter.rest;

import ca.policecomms.commons.etag.EntityTags;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers to commands: the new view with its entity tag. */
public final class CommandAnswer {
    private CommandAnswer() {}

    public static Response ok(long version, Object view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }

    /** 201 with the address of what was created. */
    public static Response created(String path, long version, Object view) {
        return Response.created(URI.create(path))
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .entity(view)
                .build();
    }
}
