package ca.policecomms.status.backfill.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.incident.model.GivenTimes;
import ca.policecomms.status.incident.model.Impact;
import ca.policecomms.status.incident.model.PastIncident;
import ca.policecomms.status.incident.model.Phase;
import ca.policecomms.status.wording.model.Bilingual;
import ca.policecomms.status.wording.model.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns incidents of another status page into past incidents, keeping title, order, text, impact and all times. */
public final class StatuspageImport {

    private static final Set<String> OVER = Set.of("resolved", "postmortem");

    private final Language language;
    private final ProblemException refusal =
            ProblemException.of(CommonProblem.INVALID_REQUEST, "The incidents cannot be taken over.");

    /** @param language in which they were written */
    public StatuspageImport(Language language) {
        this.language = language;
    }

    /** @throws ProblemException 400 {@code invalid-request}, naming every place that does not fit */
    public List<PastIncident> read(List<StatuspageIncident> incidents) {
        List<PastIncident> past = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            past.add(read("incidents[" + i + "]", incidents.get(i)));
        }
        if (!refusal.violations().isEmpty()) {
            throw refusal;
        }
        return past;
    }

    private PastIncident read(String place, StatuspageIncident incident) {
        require(
                !blank(incident.name()) && incident.name().length() <= 200,
                place + ".name",
                "must be 1 to 200 characters");
        require(OVER.contains(String.valueOf(incident.status())), place + ".status", "must be resolved or postmortem");
        require(incident.createdAt() != null, place + ".created_at", "must be a time with an offset");
        require(
                incident.updates() != null && !incident.updates().isEmpty(),
                place + ".incident_updates",
                "must not be empty");
        List<PastIncident.Update> updates = new ArrayList<>();
        List<StatuspageIncident.Update> newestFirst = incident.updates() == null ? List.of() : incident.updates();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            updates.add(read(place + ".incident_updates[" + i + "]", newestFirst.get(i), incident));
        }
        Instant end = incident.resolvedAt() != null || updates.isEmpty()
                ? incident.resolvedAt()
                : updates.getLast().displayAt();
        return new PastIncident(
                one(incident.name()),
                impact(place, incident.impact()),
                new GivenTimes(
                        incident.createdAt(),
                        incident.updatedAt() == null ? incident.createdAt() : incident.updatedAt()),
                incident.startedAt() == null ? incident.createdAt() : incident.startedAt(),
                incident.monitoringAt(),
                end,
                "postmortem".equals(incident.status()) ? end : null,
                updates);
    }

    private PastIncident.Update read(String place, StatuspageIncident.Update update, StatuspageIncident of) {
        boolean fits = !blank(update.body()) && update.body().length() <= 20_000;
        require(fits, place + ".body", "must be 1 to 20,000 characters");
        Instant created = update.createdAt() == null ? of.createdAt() : update.createdAt();
        return new PastIncident.Update(
                phase(place, update.status()),
                one(update.body()),
                update.displayAt() == null ? created : update.displayAt(),
                new GivenTimes(created, update.updatedAt() == null ? created : update.updatedAt()));
    }

    /** A report is told as the end of the incident: no phase stands for it. */
    private Phase phase(String place, String status) {
        return switch (String.valueOf(status)) {
            case "investigating" -> Phase.INVESTIGATING;
            case "identified" -> Phase.IDENTIFIED;
            case "monitoring" -> Phase.MONITORING;
            case "resolved", "postmortem" -> Phase.RESOLVED;
            default -> {
                require(false, place + ".status", "must be a status of incidents");
                yield Phase.RESOLVED;
            }
        };
    }

    private Impact impact(String place, String impact) {
        return switch (String.valueOf(impact)) {
            case "none" -> Impact.NONE;
            case "minor" -> Impact.MINOR;
            case "major" -> Impact.MAJOR;
            case "critical" -> Impact.CRITICAL;
            default -> {
                require(false, place + ".impact", "must be none, minor, major or critical");
                yield Impact.NONE;
            }
        };
    }

    private Bilingual one(String text) {
        return language == Language.EN ? new Bilingual(text, null) : new Bilingual(null, text);
    }

    private void require(boolean fits, String place, String message) {
        // A file that is wrong throughout is not answered with thousands of lines.
        if (!fits && refusal.violations().size() < 50) {
            refusal.violation(place, message);
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
