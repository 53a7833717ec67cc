package ca.policecomms.status.snapshot.adapter.disk;

import ca.policecomms.status.snapshot.model.Answer;
import ca.policecomms.status.snapshot.model.Body;
import ca.policecomms.status.snapshot.model.SealedSnapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The public pages as files for any web server or CDN: each with {@code .gz} and {@code .br} beside it. A whole new folder is
 * written, then the link {@code current} is renamed onto the old one: a reader sees one release or the other, never a mixture.
 */
public final class StaticExport {

    private static final String CURRENT = "current";
    private static final int KEPT = 3;

    private final Optional<Path> directory;
    private String last = "";

    /** @param directory where to; empty exports nothing */
    public StaticExport(Optional<Path> directory) {
        this.directory = directory;
    }

    public boolean configured() {
        return directory.isPresent();
    }

    /** @param files written, without their compressed copies */
    public record Done(String folder, String hash, int files) {}

    /** Does nothing when that was exported last. */
    public synchronized void follow(SealedSnapshot snapshot, boolean fresh) throws IOException {
        if (configured() && !folder(snapshot, fresh).equals(last)) {
            export(snapshot, fresh);
        }
    }

    /** @param fresh false writes the pages that say that they may be out of date */
    public synchronized Done export(SealedSnapshot snapshot, boolean fresh) throws IOException {
        Path root = directory.orElseThrow();
        String name = free(root, folder(snapshot, fresh));
        Path building = root.resolve(name + ".new");
        delete(building);
        int files = 0;
        for (Map.Entry<String, Answer> entry : snapshot.snapshot().answers().entrySet()) {
            Body body = entry.getValue().when(fresh);
            write(building.resolve(file(entry.getKey(), body.type())), body);
            files++;
        }
        write(building.resolve("404.html"), snapshot.snapshot().notFound().when(fresh));
        Path proof = Files.createDirectories(building.resolve("status"));
        Files.write(proof.resolve("snapshot"), snapshot.seal().manifest());
        Files.writeString(
                proof.resolve("snapshot.sig"),
                Base64.getEncoder().encodeToString(snapshot.seal().signature()) + "\n");
        Files.writeString(proof.resolve("snapshot.sha256"), snapshot.seal().hash() + "\n", StandardCharsets.US_ASCII);
        Files.move(building, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        swap(root, name);
        forget(root, name);
        last = folder(snapshot, fresh);
        return new Done(name, snapshot.seal().hash(), files);
    }

    private static String folder(SealedSnapshot snapshot, boolean fresh) {
        return "release-%019d-%s".formatted(snapshot.edition().number(), fresh ? "fresh" : "stale");
    }

    /** The folder in use is never written to: the same snapshot exported again gets another name. */
    private static String free(Path root, String wanted) {
        String name = wanted;
        for (int i = 2; Files.exists(root.resolve(name)); i++) {
            name = wanted + "-" + i;
        }
        return name;
    }

    private static void swap(Path root, String name) throws IOException {
        Path link = root.resolve(CURRENT + ".new");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of(name));
        Files.move(link, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void forget(Path root, String current) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(root)) {
            folders = all.filter(path -> path.getFileName().toString().startsWith("release-"))
                    .filter(path -> !path.getFileName().toString().equals(current))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path old : folders.subList(Math.min(KEPT - 1, folders.size()), folders.size())) {
            delete(old);
        }
    }

    /** Pages become the index of a folder, so that a web server gives them their type. */
    private static String file(String path, String type) {
        if (!type.startsWith("text/html")) {
            return path.substring(1);
        }
        if (path.endsWith("/")) {
            return path.substring(1) + "index.html";
        }
        return path.substring(1) + "/index.html";
    }

    private static void write(Path file, Body body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, body.plain());
        Files.write(file.resolveSibling(file.getFileName() + ".gz"), body.gzip());
        if (body.brotli() != null) {
            Files.write(file.resolveSibling(file.getFileName() + ".br"), body.brotli());
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
