package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.wording.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The fixed words of the pages in one language. A missing one is a fault of the build, found by a test. */
final class Texts {

    private static final Map<Language, Texts> ALL = Map.of(
            Language.EN, new Texts(Language.EN),
            Language.FR, new Texts(Language.FR));

    private final Map<String, String> texts = new HashMap<>();

    private Texts(Language language) {
        Properties file = new Properties();
        try (InputStream in = Files.open("texts_" + language.tag() + ".properties")) {
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.stringPropertyNames().forEach(name -> texts.put(name, file.getProperty(name)));
    }

    static Texts in(Language language) {
        return ALL.get(language);
    }

    /** @param values for {@code {0}}, {@code {1}} and so on, put in as they are */
    String get(String name, Object... values) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("no text named " + name);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** For {@code phase_monitoring} and its like. */
    String of(String kind, Enum<?> value) {
        return get(kind + "_" + value);
    }

    boolean has(String name) {
        return texts.containsKey(name);
    }

    Map<String, String> all() {
        return Map.copyOf(texts);
    }
}
