package ca.policecomms.status.page.adapter.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the pages are made of, from the jar: they need nothing else to be alive. */
final class Files {

    private Files() {}

    static InputStream open(String name) {
        InputStream in = Files.class.getResourceAsStream("/page/" + name);
        if (in == null) {
            throw new IllegalStateException("the jar lacks page/" + name);
        }
        return in;
    }

    static String text(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
