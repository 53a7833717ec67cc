package ca.policecomms.alerts.routing.adapter.messaging;

import ca.policecomms.alerts.alert.model.Content;
import ca.policecomms.alerts.routing.model.Fact;
import ca.policecomms.alerts.wording.model.Bilingual;
import ca.policecomms.alerts.wording.model.Language;
import ca.policecomms.commons.event.EventJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A message about the agency's services in the making: paragraphs in both languages. */
final class StatusText {
    /** Everything about the services; {@code status:CODE} is one component. */
    private static final String ALL = "status";

    private final List<Bilingual> paragraphs = new ArrayList<>();

    static <T> T read(Fact fact, Class<T> body) {
        try {
            return EventJson.read(fact.json().getBytes(StandardCharsets.UTF_8), body);
        } catch (IOException malformed) {
            throw new IllegalArgumentException("the body does not fit", malformed);
        }
    }

    /** @throws IllegalArgumentException when it lacks a language: readers get both or nothing */
    static Bilingual required(Bilingual text, String name) {
        if (text == null || !text.complete()) {
            throw new IllegalArgumentException(name + " is missing in one of the languages");
        }
        return text;
    }

    /** Two texts as one line, with what stands between them in each language. */
    static Bilingual line(Bilingual first, Bilingual second) {
        return new Bilingual(first.en() + ": " + second.en(), first.fr() + " : " + second.fr());
    }

    StatusText paragraph(Bilingual text) {
        paragraphs.add(text);
        return this;
    }

    StatusText paragraph(String en, String fr) {
        return paragraph(new Bilingual(en, fr));
    }

    /** A list in one line; nothing when it is empty. */
    StatusText list(Bilingual label, List<Bilingual> items) {
        return items.isEmpty()
                ? this
                : paragraph(line(label, new Bilingual(joined(items, Language.EN), joined(items, Language.FR))));
    }

    private static String joined(List<Bilingual> items, Language language) {
        return String.join(", ", items.stream().map(item -> item.in(language)).toList());
    }

    /** @param components codes of those that it is about: who chose one of them gets it too */
    Content content(Bilingual headline, Bilingual url, List<String> components) {
        List<String> topics = new ArrayList<>(List.of(ALL));
        components.forEach(code -> topics.add(ALL + ":" + code));
        return new Content(headline, body(), url, topics, List.of());
    }

    private Bilingual body() {
        return new Bilingual(body(Language.EN), body(Language.FR));
    }

    private String body(Language language) {
        return String.join(
                "\n\n", paragraphs.stream().map(text -> text.in(language)).toList());
    }
}
