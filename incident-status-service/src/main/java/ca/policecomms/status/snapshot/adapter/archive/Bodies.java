package ca.policecomms.status.snapshot.adapter.archive;

import ca.policecomms.status.snapshot.model.Answer;
import ca.policecomms.status.snapshot.model.Body;
import ca.policecomms.status.snapshot.model.Content;
import ca.policecomms.status.snapshot.model.Pages;
import ca.policecomms.status.snapshot.model.Rendered;
import ca.policecomms.status.snapshot.model.SealedSnapshot;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Bodies by id: those already shown are used again, so that a release costs and holds only what it changes. */
final class Bodies {

    private final Map<String, Body> known = new HashMap<>();

    private final boolean brotli;

    /** For what must be there before a native library is loaded. */
    static Bodies withoutBrotli() {
        return new Bodies(null, false);
    }

    /** @param shown whose bodies are used again; may be null */
    Bodies(SealedSnapshot shown) {
        this(shown, true);
    }

    private Bodies(SealedSnapshot shown, boolean brotli) {
        this.brotli = brotli;
        if (shown != null) {
            shown.snapshot().answers().values().forEach(this::know);
            know(shown.snapshot().notFound());
        }
    }

    private void know(Answer answer) {
        known.put(answer.fresh().id(), answer.fresh());
        known.put(answer.stale().id(), answer.stale());
    }

    Body known(String id) {
        return known.get(id);
    }

    void add(Body body) {
        known.put(body.id(), body);
    }

    Answer compress(Rendered rendered) {
        Body fresh = compress(rendered.fresh());
        return new Answer(fresh, rendered.stale() == rendered.fresh() ? fresh : compress(rendered.stale()));
    }

    Map<String, Answer> compress(Pages pages) {
        Map<String, Answer> answers = new TreeMap<>();
        pages.at().forEach((path, rendered) -> answers.put(path, compress(rendered)));
        return answers;
    }

    private Body compress(Content content) {
        return known.computeIfAbsent(content.id(), id -> compressed(content, brotli));
    }

    private static Body compressed(Content content, boolean withBrotli) {
        byte[] gzip = Gzip.compress(content.bytes());
        byte[] brotli = withBrotli ? Brotli.compress(content.bytes()) : null;
        return new Body(
                content.id(),
                content.type(),
                content.language(),
                content.bytes(),
                gzip,
                Hash.of(gzip),
                brotli,
                brotli == null ? null : Hash.of(brotli));
    }
}
