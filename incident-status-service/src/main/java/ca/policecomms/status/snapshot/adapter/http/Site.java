package ca.policecomms.status.snapshot.adapter.http;

import ca.policecomms.status.snapshot.model.Answer;
import ca.policecomms.status.snapshot.model.Body;
import ca.policecomms.status.snapshot.model.Freshness;
import ca.policecomms.status.snapshot.model.Heartbeat;
import ca.policecomms.status.snapshot.model.SealedSnapshot;
import ca.policecomms.status.snapshot.model.Snapshot;
import io.netty.util.AsciiString;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Everything that requests of one audience need, swapped as one.
 *
 * @param sealed null while only the fallback is shown
 * @param heartbeat null until there was one
 */
record Site(
        Snapshot snapshot,
        SealedSnapshot sealed,
        Heartbeat heartbeat,
        Map<String, Ready> answers,
        Ready notFound,
        boolean fresh,
        CharSequence freshness,
        CharSequence confirmedAt) {

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
        Map<String, Ready> answers = HashMap.newHashMap(snapshot.answers().size());
        snapshot.answers()
                .forEach((path, answer) ->
                        answers.put(path, ready(answer, ready, path.endsWith("/embed") ? ancestors : Policy.NOBODY)));
        return new Site(
                snapshot,
                sealed,
                before == null ? null : before.heartbeat,
                answers,
                ready(snapshot.notFound(), ready, Policy.NOBODY),
                freshness.fresh(),
                AsciiString.cached(freshness.word()),
                confirmed(freshness));
    }

    private static Ready ready(Answer answer, Map<Body, ReadyBody> ready, String ancestors) {
        return new Ready(
                ready.computeIfAbsent(answer.fresh(), body -> new ReadyBody(body, ancestors)),
                ready.computeIfAbsent(answer.stale(), body -> new ReadyBody(body, ancestors)));
    }

    Site confirmed(Freshness freshness, Heartbeat latest) {
        return new Site(
                snapshot,
                sealed,
                latest,
                answers,
                notFound,
                freshness.fresh(),
                AsciiString.cached(freshness.word()),
                confirmed(freshness));
    }

    private static CharSequence confirmed(Freshness freshness) {
        return freshness.confirmedAt() == null
                ? null
                : AsciiString.cached(freshness.confirmedAt().toString());
    }

    boolean knowsNothing() {
        return sealed == null;
    }
}
