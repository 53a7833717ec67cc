package ca.policecomms.status.page.adapter.rendering;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills the HTML templates; every value is escaped, and one that is missing fails the rendering. */
final class Templates {

    private static final Variant HTML = Variant.forContentType(Variant.TEXT_HTML);

    private final Engine engine = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .addLocator(id -> Optional.of(new Location(id)))
            .strictRendering(true)
            .removeStandaloneLines(true)
            .build();

    String fill(String template, Map<String, Object> data) {
        return engine.getTemplate(template).instance().data(data).render();
    }

    private record Location(String id) implements TemplateLocation {
        @Override
        public Reader read() {
            return new StringReader(Files.text(id + ".html") + "\n");
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(HTML);
        }
    }
}
