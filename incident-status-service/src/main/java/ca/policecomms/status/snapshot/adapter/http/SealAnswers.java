package ca.policecomms.status.snapshot.adapter.http;

import ca.policecomms.status.snapshot.adapter.archive.HeartbeatLine;
import ca.policecomms.status.snapshot.model.SealedSnapshot;
import ca.policecomms.status.snapshot.model.Sealing;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Base64;

/**
 * What proves the pages: {@code snapshot} (the signed manifest), its signature and hash, {@code snapshot.bin} (everything in
 * one file, for other replicas and mirrors), and {@code heartbeat}.
 */
@Singleton
class SealAnswers {

    private final Sealing sealing;
    private final Vertx vertx;

    SealAnswers(Sealing sealing, Vertx vertx) {
        this.sealing = sealing;
        this.vertx = vertx;
    }

    /** @return false when it is none of these addresses */
    boolean answer(HttpServerRequest request, String path, Site site, String cache) {
        SealedSnapshot sealed = site.sealed();
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (sealed == null || !path.equals(root(sealed) + name)) {
            return false;
        }
        switch (name) {
            case "snapshot" ->
                send(
                        request,
                        cache,
                        "application/json",
                        Buffer.buffer(sealed.seal().manifest()),
                        sealed);
            case "snapshot.sha256" -> text(request, cache, sealed.seal().hash() + "\n", sealed);
            case "snapshot.sig" -> text(request, cache, signature(sealed) + "\n", sealed);
            case "heartbeat" ->
                text(
                        request,
                        "no-store",
                        site.heartbeat() == null ? "" : HeartbeatLine.write(site.heartbeat()),
                        sealed);
            case "snapshot.bin" -> whole(request, cache, sealed);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String root(SealedSnapshot sealed) {
        return switch (sealed.audience()) {
            case PUBLIC -> "/status/";
            case PARTNER -> "/status/partner/";
            case STAFF -> "/status/staff/";
        };
    }

    /** Packed for each who asks, and not kept beside the bodies it consists of. */
    private void whole(HttpServerRequest request, String cache, SealedSnapshot sealed) {
        vertx.executeBlocking(() -> Buffer.buffer(sealing.pack(sealed)), false)
                .onSuccess(bytes -> send(request, cache, "application/octet-stream", bytes, sealed))
                .onFailure(failure -> request.response().setStatusCode(500).end());
    }

    private static void text(HttpServerRequest request, String cache, String text, SealedSnapshot sealed) {
        send(request, cache, "text/plain; charset=utf-8", Buffer.buffer(text), sealed);
    }

    private static void send(
            HttpServerRequest request, String cache, String type, Buffer bytes, SealedSnapshot sealed) {
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, cache)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Snapshot-Hash", sealed.seal().hash())
                .putHeader("Snapshot-Key", sealed.seal().keyId())
                .putHeader("Snapshot-Signature", signature(sealed));
        if (request.method() == io.vertx.core.http.HttpMethod.HEAD) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length()))
                    .end();
        } else {
            response.end(bytes);
        }
    }

    private static String signature(SealedSnapshot sealed) {
        return Base64.getEncoder().encodeToString(sealed.seal().signature());
    }
}
