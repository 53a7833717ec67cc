package ca.policecomms.alerts.routing.adapter.messaging;

import ca.policecomms.alerts.alert.model.Content;
import ca.policecomms.alerts.routing.model.ContentWriter;
import ca.policecomms.alerts.routing.model.Fact;
import ca.policecomms.alerts.wording.model.Bilingual;
import ca.policecomms.commons.profile.AgencyProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Texts about maintenance: planned, about to begin, under way, over or called off. */
@ApplicationScoped
class StatusMaintenanceWriter implements ContentWriter {
    private final StatusWords words;

    StatusMaintenanceWriter(AgencyProfile agency) {
        this.words = new StatusWords(agency.zone());
    }

    /** The members of {@code status.maintenance.*.v1} that a reader is told. */
    record Maintenance(
            Bilingual title,
            Bilingual body,
            Bilingual url,
            Instant scheduledFor,
            Instant scheduledUntil,
            List<Component> components) {}

    record Component(String code, Bilingual name) {}

    @Override
    public String template() {
        return "status-maintenance";
    }

    @Override
    public Content write(Fact fact) {
        Maintenance maintenance = StatusText.read(fact, Maintenance.class);
        if (maintenance.scheduledFor() == null || maintenance.scheduledUntil() == null) {
            throw new IllegalArgumentException("the window is missing");
        }
        List<Component> components = maintenance.components() == null ? List.of() : maintenance.components();
        String act = fact.type().replaceFirst(".*\\.([a-z]+)\\.v\\d+$", "$1");
        StatusText text = new StatusText().paragraph(StatusText.required(maintenance.body(), "body"));
        if (!act.equals("completed")) {
            text.paragraph(window(maintenance, act.equals("cancelled")));
        }
        return text.list(
                        new Bilingual("Touches", "Touche"),
                        components.stream()
                                .map(Component::name)
                                .filter(name -> name != null && name.complete())
                                .toList())
                .content(
                        StatusText.line(headline(act), StatusText.required(maintenance.title(), "title")),
                        maintenance.url(),
                        components.stream().map(Component::code).toList());
    }

    private static Bilingual headline(String act) {
        return switch (act) {
            case "scheduled" -> new Bilingual("Planned maintenance", "Entretien prévu");
            case "reminded" -> new Bilingual("Reminder of maintenance", "Rappel d’entretien");
            case "started" -> new Bilingual("Maintenance under way", "Entretien en cours");
            case "completed" -> new Bilingual("Maintenance completed", "Entretien terminé");
            case "cancelled" -> new Bilingual("Maintenance cancelled", "Entretien annulé");
            default -> throw new IllegalArgumentException("no message for maintenance that is " + act);
        };
    }

    private Bilingual window(Maintenance maintenance, boolean cancelled) {
        Bilingual from = words.time(maintenance.scheduledFor());
        Bilingual until = words.time(maintenance.scheduledUntil());
        return new Bilingual(
                (cancelled ? "It was planned from " : "From ") + from.en() + " to " + until.en(),
                (cancelled ? "Il était prévu du " : "Du ") + from.fr() + " au " + until.fr());
    }
}
