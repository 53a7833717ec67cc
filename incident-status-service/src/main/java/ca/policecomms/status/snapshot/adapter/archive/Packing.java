package ca.policecomms.status.snapshot.adapter.archive;

import ca.policecomms.commons.audit.SealKeys;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.snapshot.model.Answer;
import ca.policecomms.status.snapshot.model.Body;
import ca.policecomms.status.snapshot.model.Content;
import ca.policecomms.status.snapshot.model.Edition;
import ca.policecomms.status.snapshot.model.Seal;
import ca.policecomms.status.snapshot.model.SealedSnapshot;
import ca.policecomms.status.snapshot.model.Sealing.Damaged;
import ca.policecomms.status.snapshot.model.Snapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The file of a snapshot: one line {@code form key signature manifest-length}, the manifest, the compressed model, then for
 * each body its gzip and brotli bytes. Plain bytes are not in it: they are what gzip expands to.
 */
final class Packing {

    private static final int GREATEST_HEAD = 512;

    private Packing() {}

    static byte[] pack(SealedSnapshot sealed) {
        Seal seal = sealed.seal();
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        String signature = Base64.getEncoder().encodeToString(seal.signature());
        String head = Manifest.FORM + " " + seal.keyId() + " " + signature + " " + seal.manifest().length + "\n";
        out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(seal.manifest());
        out.writeBytes(sealed.model());
        Map<String, Body> bodies = new java.util.TreeMap<>();
        sealed.snapshot().answers().values().forEach(answer -> collect(answer, bodies));
        collect(sealed.snapshot().notFound(), bodies);
        for (Body body : bodies.values()) {
            out.writeBytes(body.gzip());
            if (body.brotli() != null) {
                out.writeBytes(body.brotli());
            }
        }
        return out.toByteArray();
    }

    private static void collect(Answer answer, Map<String, Body> bodies) {
        bodies.put(answer.fresh().id(), answer.fresh());
        bodies.put(answer.stale().id(), answer.stale());
    }

    /** What the signature is of. */
    private record Signed(String keyId, byte[] signature, byte[] bytes, Manifest manifest) {}

    private static Signed signed(Cursor in, SealKeys keys) throws Damaged {
        String[] head = in.line(GREATEST_HEAD).split(" ", -1);
        if (head.length != 4 || !head[0].equals(Manifest.FORM)) {
            throw new Damaged("not a snapshot of this form");
        }
        byte[] bytes = in.bytes(number(head[3]));
        byte[] signature = signature(head[2]);
        Optional<Boolean> genuine = keys.verify(head[1], bytes, signature);
        if (!genuine.orElseThrow(() -> new Damaged("it is signed with a key that is not ours"))) {
            throw new Damaged("its signature is wrong");
        }
        return new Signed(head[1], signature, bytes, manifest(bytes));
    }

    static Edition edition(byte[] archive, SealKeys keys) throws Damaged {
        return signed(new Cursor(archive), keys).manifest().edition();
    }

    static SealedSnapshot unpack(byte[] archive, Bodies bodies, SealKeys keys) throws Damaged {
        Cursor in = new Cursor(archive);
        Signed signed = signed(in, keys);
        Manifest manifest = signed.manifest();
        byte[] model = in.bytes(manifest.modelSize());
        require(Hash.of(model).equals(manifest.model()), "its model does not have the hash it should");
        for (Map.Entry<String, Manifest.Entry> entry : manifest.bodies().entrySet()) {
            read(entry.getKey(), entry.getValue(), in, bodies);
        }
        in.end();
        return new SealedSnapshot(
                snapshot(manifest, bodies),
                new Seal(
                        Hash.of(signed.bytes()),
                        manifest.previous(),
                        manifest.madeAt(),
                        manifest.renderer(),
                        manifest.withdraws(),
                        signed.keyId(),
                        signed.signature(),
                        signed.bytes()),
                model);
    }

    private static void read(String id, Manifest.Entry entry, Cursor in, Bodies bodies) throws Damaged {
        byte[] gzip = in.bytes(entry.gzipSize());
        byte[] brotli = entry.brotli() == null ? null : in.bytes(entry.brotliSize());
        Body known = bodies.known(id);
        require(Hash.of(gzip).equals(entry.gzip()), "a body does not have the hash it should");
        require(brotli == null || Hash.of(brotli).equals(entry.brotli()), "a body does not have the hash it should");
        if (known != null) {
            return;
        }
        byte[] plain = Gzip.expand(gzip, entry.size());
        require(
                Content.of(entry.type(), entry.language(), plain).id().equals(id),
                "a body does not have the hash it should");
        bodies.add(new Body(id, entry.type(), entry.language(), plain, gzip, entry.gzip(), brotli, entry.brotli()));
    }

    private static Snapshot snapshot(Manifest manifest, Bodies bodies) throws Damaged {
        Map<String, Answer> answers = HashMap.newHashMap(manifest.paths().size());
        for (Map.Entry<String, Manifest.At> path : manifest.paths().entrySet()) {
            answers.put(path.getKey(), answer(path.getValue(), bodies));
        }
        return new Snapshot(
                audience(manifest.audience()), manifest.edition(), answers, answer(manifest.notFound(), bodies));
    }

    private static Answer answer(Manifest.At at, Bodies bodies) throws Damaged {
        Body fresh = bodies.known(at.fresh());
        Body stale = bodies.known(at.stale());
        require(fresh != null && stale != null, "a body is missing");
        return new Answer(fresh, stale);
    }

    private static Manifest manifest(byte[] bytes) throws Damaged {
        try {
            return Archives.JSON.readValue(bytes, Manifest.class);
        } catch (IOException e) {
            throw new Damaged("its manifest cannot be read");
        }
    }

    private static Audience audience(String name) throws Damaged {
        try {
            return Audience.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Damaged("it is for nobody we know");
        }
    }

    private static int number(String text) throws Damaged {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Damaged("a length is not a number");
        }
    }

    private static byte[] signature(String text) throws Damaged {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Damaged("its signature is wrong");
        }
    }

    private static void require(boolean right, String reason) throws Damaged {
        if (!right) {
            throw new Damaged(reason);
        }
    }
}
