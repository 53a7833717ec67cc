package ca.policecomms.status.snapshot.adapter.http;

import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.snapshot.model.Answer;
import ca.policecomms.status.snapshot.model.Body;
import ca.policecomms.status.snapshot.model.Freshness;
import ca.policecomms.status.snapshot.model.Heartbeat;
import ca.policecomms.status.snapshot.model.SealedSnapshot;
import ca.policecomms.status.snapshot.model.Snapshot;
import io.netty.util.AsciiString;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that requests of one audience need, swapped as one.
 *
 * @param sealed null while only the fallback is shown
 * @param heartbeat null until there was one
 * @param headers that say how fresh it is; {@code head} is the same as bytes
 */
record Site(
        Snapshot snapshot,
        SealedSnapshot sealed,
        Heartbeat heartbeat,
        Map<String, Ready> answers,
        Ready notFound,
        Freshness freshness,
        Map<CharSequence, CharSequence> headers,
        byte[] head) {

    /** What is at one address in both states. */
    record Ready(ReadyBody fresh, ReadyBody stale) {
        ReadyBody when(boolean confirmed) {
            return confirmed ? fresh : stale;
        }
    }

    /**
     * @param before what was shown until now; equal bodies are used again; may be null
     * @param ancestors who may frame the embed pages
     */
    static Site of(Snapshot snapshot, SealedSnapshot sealed, Freshness freshness, Site before, String ancestors) {
        Map<Body, ReadyBody> ready = new IdentityHashMap<>();
        if (before != null) {
            before.snapshot.answers().forEach((path, answer) -> {
                ready.put(answer.fresh(), before.answers.get(path).fresh());
                ready.put(answer.stale(), before.answers.get(path).stale());
            });
        }
        String cache = cache(snapshot, sealed);
        Map<String, Ready> answers = HashMap.newHashMap(snapshot.answers().size());
        snapshot.answers()
                .forEach((path, answer) -> answers.put(
                        path, ready(answer, ready, path.endsWith("/embed") ? ancestors : Policy.NOBODY, cache)));
        Heartbeat heartbeat = before == null ? null : before.heartbeat;
        return new Site(
                snapshot,
                sealed,
                heartbeat,
                answers,
                ready(snapshot.notFound(), ready, Policy.NOBODY, cache),
                freshness,
                headers(freshness),
                head(freshness));
    }

    private static String cache(Snapshot snapshot, SealedSnapshot sealed) {
        if (sealed == null) {
            return "no-store";
        }
        return snapshot.audience() == Audience.PUBLIC ? Sending.PUBLIC_CACHE : Sending.PRIVATE_CACHE;
    }

    private static Ready ready(Answer answer, Map<Body, ReadyBody> ready, String ancestors, String cache) {
        return new Ready(
                ready.computeIfAbsent(answer.fresh(), body -> new ReadyBody(body, ancestors, cache)),
                ready.computeIfAbsent(answer.stale(), body -> new ReadyBody(body, ancestors, cache)));
    }

    Site confirmed(Freshness now, Heartbeat latest) {
        return new Site(snapshot, sealed, latest, answers, notFound, now, headers(now), head(now));
    }

    private static Map<CharSequence, CharSequence> headers(Freshness freshness) {
        Map<CharSequence, CharSequence> headers = new LinkedHashMap<>();
        headers.put(AsciiString.cached("status-freshness"), AsciiString.cached(freshness.word()));
        if (freshness.confirmedAt() != null) {
            headers.put(
                    AsciiString.cached("status-confirmed-at"),
                    AsciiString.cached(freshness.confirmedAt().toString()));
        }
        return headers;
    }

    private static byte[] head(Freshness freshness) {
        StringBuilder head = new StringBuilder();
        headers(freshness)
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        return head.toString().getBytes(StandardCharsets.US_ASCII);
    }

    boolean fresh() {
        return freshness.fresh();
    }

    boolean knowsNothing() {
        return sealed == null;
    }
}
