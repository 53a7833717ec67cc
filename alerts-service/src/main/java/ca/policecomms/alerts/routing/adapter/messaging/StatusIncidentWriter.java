package ca.policecomms.alerts.routing.adapter.messaging;

import ca.policecomms.alerts.alert.model.Content;
import ca.policecomms.alerts.routing.model.ContentWriter;
import ca.policecomms.alerts.routing.model.Fact;
import ca.policecomms.alerts.wording.model.Bilingual;
import ca.policecomms.commons.profile.AgencyProfile;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Texts about an incident of the agency's own services: what incident-status-service released, and nothing more. */
@ApplicationScoped
class StatusIncidentWriter implements ContentWriter {
    private static final String WORKS = "operational";

    private final StatusWords words;

    StatusIncidentWriter(AgencyProfile agency) {
        this.words = new StatusWords(agency.zone());
    }

    /** The members of {@code status.incident.*.v1} that a reader is told. */
    record Incident(
            Bilingual title,
            Bilingual body,
            Bilingual url,
            String phase,
            List<Component> components,
            NextUpdate nextUpdate) {}

    record Component(
            String code,
            Bilingual name,
            String old,
            @JsonProperty("new") String now) {

        boolean works() {
            return WORKS.equals(now);
        }

        boolean worked() {
            return WORKS.equals(old);
        }

        Bilingual withState() {
            Bilingual state = StatusWords.state(now, false);
            return new Bilingual(name.en() + " (" + state.en() + ")", name.fr() + " (" + state.fr() + ")");
        }
    }

    /** @param at null when it comes as soon as it is safe to say more */
    record NextUpdate(Instant at) {}

    @Override
    public String template() {
        return "status-incident";
    }

    @Override
    public Content write(Fact fact) {
        Incident incident = StatusText.read(fact, Incident.class);
        if (incident.phase() == null) {
            throw new IllegalArgumentException("phase is missing");
        }
        List<Component> components = incident.components() == null ? List.of() : incident.components();
        StatusText text = new StatusText()
                .paragraph(StatusText.required(incident.body(), "body"))
                .list(
                        new Bilingual("Affected", "Services touchés"),
                        named(components, c -> !c.works(), Component::withState))
                .list(
                        new Bilingual("Back in service", "De nouveau en service"),
                        named(components, c -> c.works() && !c.worked(), Component::name))
                .list(
                        new Bilingual("In service", "En service"),
                        named(components, c -> c.works() && c.worked(), Component::name));
        if (!"resolved".equals(incident.phase()) && incident.nextUpdate() != null) {
            text.paragraph(StatusText.line(
                    new Bilingual("Next update", "Prochaine mise à jour"), promise(incident.nextUpdate())));
        }
        return text.content(
                StatusText.line(StatusWords.phase(incident.phase()), StatusText.required(incident.title(), "title")),
                incident.url(),
                components.stream().map(Component::code).toList());
    }

    private Bilingual promise(NextUpdate next) {
        return next.at() == null
                ? new Bilingual("when it is safe to say more.", "dès que nous pourrons en dire plus sans risque.")
                : words.time(next.at());
    }

    private static List<Bilingual> named(
            List<Component> components, Predicate<Component> which, Function<Component, Bilingual> how) {
        return components.stream()
                .filter(component ->
                        component.name() != null && component.name().complete())
                .filter(which)
                .map(how)
                .toList();
    }
}
