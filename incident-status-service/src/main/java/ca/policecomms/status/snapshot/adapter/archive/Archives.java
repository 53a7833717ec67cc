package ca.policecomms.status.snapshot.adapter.archive;

import ca.policecomms.commons.audit.SealKeys;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.released.model.Version;
import ca.policecomms.status.released.model.Withdrawal;
import ca.policecomms.status.snapshot.model.Answer;
import ca.policecomms.status.snapshot.model.Body;
import ca.policecomms.status.snapshot.model.Edition;
import ca.policecomms.status.snapshot.model.Heartbeat;
import ca.policecomms.status.snapshot.model.Pages;
import ca.policecomms.status.snapshot.model.Seal;
import ca.policecomms.status.snapshot.model.SealedSnapshot;
import ca.policecomms.status.snapshot.model.Sealing;
import ca.policecomms.status.snapshot.model.Snapshot;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Seals snapshots with an Ed25519 key; see {@link Packing} for the form of the file. */
public final class Archives implements Sealing {

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final SealKeys keys;

    /** @param keys of the service; without one to sign with, only others' snapshots are shown */
    public Archives(SealKeys keys) {
        this.keys = keys;
    }

    @Override
    public boolean signs() {
        return keys.signingId() != null;
    }

    @Override
    public Snapshot unsealed(Pages pages) {
        Bodies bodies = Bodies.withoutBrotli();
        return new Snapshot(Audience.PUBLIC, null, bodies.compress(pages), bodies.compress(pages.notFound()));
    }

    @Override
    public SealedSnapshot seal(
            Pages pages,
            ReleasedState state,
            Audience audience,
            Edition edition,
            Instant madeAt,
            String renderer,
            String before,
            SealedSnapshot previous) {
        Bodies bodies = new Bodies(previous);
        Snapshot snapshot = new Snapshot(audience, edition, bodies.compress(pages), bodies.compress(pages.notFound()));
        byte[] model = Gzip.compress(json(state));
        boolean withdraws = Withdrawal.between(previous == null ? null : state(previous), state);
        byte[] manifest = json(manifest(snapshot, state, model, madeAt, renderer, withdraws, before));
        Seal seal = new Seal(
                Hash.of(manifest),
                before,
                madeAt,
                renderer,
                withdraws,
                keys.signingId(),
                keys.sign(manifest),
                manifest);
        return new SealedSnapshot(snapshot, seal, model);
    }

    private static Manifest manifest(
            Snapshot snapshot,
            ReleasedState state,
            byte[] model,
            Instant madeAt,
            String renderer,
            boolean withdraws,
            String before) {
        SortedMap<String, Manifest.At> paths = new TreeMap<>();
        SortedMap<String, Manifest.Entry> bodies = new TreeMap<>();
        for (Map.Entry<String, Answer> entry : snapshot.answers().entrySet()) {
            paths.put(entry.getKey(), at(entry.getValue(), bodies));
        }
        Version version = snapshot.version();
        return new Manifest(
                Manifest.FORM,
                snapshot.audience().toString(),
                snapshot.edition().number(),
                version.term(),
                version.sequence(),
                state.releasedAt(),
                madeAt,
                renderer,
                withdraws,
                before,
                Hash.of(model),
                model.length,
                paths,
                at(snapshot.notFound(), bodies),
                bodies);
    }

    private static Manifest.At at(Answer answer, SortedMap<String, Manifest.Entry> bodies) {
        for (Body body : new Body[] {answer.fresh(), answer.stale()}) {
            bodies.computeIfAbsent(
                    body.id(),
                    id -> new Manifest.Entry(
                            body.type(),
                            body.language(),
                            body.plain().length,
                            body.gzipHash(),
                            body.gzip().length,
                            body.brotliHash(),
                            body.brotli() == null ? 0 : body.brotli().length));
        }
        return new Manifest.At(answer.fresh().id(), answer.stale().id());
    }

    @Override
    public ReleasedState state(SealedSnapshot sealed) {
        try (GZIPInputStream model = new GZIPInputStream(new ByteArrayInputStream(sealed.model()))) {
            return JSON.readValue(model, ReleasedState.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the model of a verified snapshot cannot be read", e);
        }
    }

    @Override
    public byte[] pack(SealedSnapshot sealed) {
        return Packing.pack(sealed);
    }

    @Override
    public Edition edition(byte[] archive) throws Damaged {
        return Packing.edition(archive, keys);
    }

    @Override
    public SealedSnapshot unpack(byte[] archive, SealedSnapshot shown) throws Damaged {
        return Packing.unpack(archive, new Bodies(shown), keys);
    }

    @Override
    public Heartbeat heartbeat(Version version, Instant at) {
        return new Heartbeat(version, at, keys.signingId(), keys.sign(Heartbeat.content(version, at)));
    }

    @Override
    public boolean genuine(Heartbeat heartbeat) {
        return keys.verify(
                        heartbeat.keyId(),
                        Heartbeat.content(heartbeat.version(), heartbeat.at()),
                        heartbeat.signature())
                .orElse(false);
    }

    private static byte[] json(Object document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record is always JSON", e);
        }
    }
}
