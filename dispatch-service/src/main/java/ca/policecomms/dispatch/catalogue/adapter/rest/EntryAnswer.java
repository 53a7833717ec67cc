package ca.policecomms.dispatch.catalogue.adapter.rest;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.dispatch.catalogue.model.Listed;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers about one entry of a list, with its version as entity tag. */
public final class EntryAnswer {
    private EntryAnswer() {}

    /** 201 for a new code, 200 for a new version. */
    public static <T> RestResponse<Listed<T>> put(String collection, Listed<T> entry) {
        ResponseBuilder<Listed<T>> answer = answer(entry.version() == 1 ? Status.CREATED : Status.OK, entry);
        return entry.version() == 1
                ? answer.header(HttpHeaders.LOCATION, collection + "/" + entry.code())
                        .build()
                : answer.build();
    }

    public static <T> RestResponse<Listed<T>> of(Listed<T> entry) {
        return answer(Status.OK, entry).build();
    }

    private static <T> ResponseBuilder<Listed<T>> answer(Status status, Listed<T> entry) {
        return ResponseBuilder.create(status, entry).header(HttpHeaders.ETAG, EntityTags.of(entry.version()));
    }
}
