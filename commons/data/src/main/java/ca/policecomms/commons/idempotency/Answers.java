package ca.policecomms.commons.idempotency;

import ca.policecomms.commons.idempotency.IdempotencyKeys.StoredAnswer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Turns answers into what is stored and back, so that a replay has the bytes of the original. */
@Singleton
class Answers {

    private final ObjectMapper json;
    private final ObjectWriter canonical;

    Answers(ObjectMapper json) {
        this.json = json;
        this.canonical = json.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /** The answer with its body written, and what to keep of it. */
    record Written(Response response, StoredAnswer stored) {}

    /** Of the request as it was read: what a client may write differently and mean the same is the same. */
    byte[] hash(Object request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonical.writeValueAsBytes(request));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("request cannot be hashed", e);
        }
    }

    Written write(Response response) {
        byte[] body = bytes(response.getEntity());
        String contentType = body == null
                ? null
                : response.getMediaType() == null
                        ? MediaType.APPLICATION_JSON
                        : response.getMediaType().toString();
        StoredAnswer stored = new StoredAnswer(
                response.getStatus(),
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getHeaderString(HttpHeaders.ETAG),
                contentType,
                body);
        if (body == null) {
            return new Written(response, stored);
        }
        Response written =
                Response.fromResponse(response).entity(body).type(contentType).build();
        return new Written(written, stored);
    }

    Response replay(StoredAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status()).header(Idempotency.REPLAYED, true);
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        if (answer.etag() != null) {
            response.header(HttpHeaders.ETAG, answer.etag());
        }
        if (answer.body() != null) {
            response.entity(answer.body()).type(answer.contentType());
        }
        return response.build();
    }

    private byte[] bytes(Object entity) {
        if (entity == null || entity instanceof byte[]) {
            return (byte[]) entity;
        }
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
