package ca.policecomms.commons.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Text files of the test classpath, in directories and in jars. */
final class ClasspathFiles {
    private ClasspathFiles() {}

    static Optional<String> read(String path) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** File name to content, in the order of the names; empty when there is no such directory. */
    static Map<String, String> list(String directory) {
        try {
            URL found = Thread.currentThread().getContextClassLoader().getResource(directory);
            if (found == null) {
                return Map.of();
            }
            URI uri = URI.create(found.toString().replace(" ", "%20"));
            if ("file".equals(uri.getScheme())) {
                return contents(Path.of(uri));
            }
            String jar = uri.getSchemeSpecificPart();
            Path file = Path.of(URI.create(jar.substring(0, jar.indexOf('!'))));
            try (FileSystem zip = FileSystems.newFileSystem(file)) {
                return contents(zip.getPath(directory));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> contents(Path directory) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
