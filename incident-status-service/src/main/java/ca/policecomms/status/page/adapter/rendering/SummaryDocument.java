package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.released.model.Indicator;
import ca.policecomms.status.released.model.ReleasedComponent;
import ca.policecomms.status.released.model.ReleasedGroup;
import ca.policecomms.status.released.model.ReleasedIncident;
import ca.policecomms.status.released.model.ReleasedOverride;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.released.model.ReleasedUpdate;
import ca.policecomms.status.released.model.Version;
import ca.policecomms.status.wording.model.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** {@code /status/{lang}/summary.json}: what the Statuspage form has no place for. Times are in UTC. */
record SummaryDocument(
        Version version,
        String language,
        Instant releasedAt,
        Agency agency,
        String indicator,
        String description,
        SetByPeople override,
        List<Group> groups,
        List<Incident> incidents) {

    record Agency(
            String name,
            String address,
            String telephone,
            String tty,
            Map<String, String> faxes,
            String emergency,
            String website) {}

    /** @param insteadOf what incidents and components say */
    record SetByPeople(String insteadOf, String description, String reason, Instant since, Instant until) {}

    record Group(String code, String name, boolean emergency, List<Component> components) {}

    record Component(
            String code,
            String kind,
            String name,
            String description,
            String status,
            String words,
            Instant since,
            List<Alternate> alternates) {}

    record Alternate(String kind, String coverage, String wording, Instant since) {}

    record Incident(
            String code,
            String number,
            String url,
            String title,
            String phase,
            String impact,
            Instant startedAt,
            Instant resolvedAt,
            Instant nextUpdateAt,
            List<Update> updates) {}

    record Update(String code, String phase, String body, Instant displayAt) {}

    static SummaryDocument of(ReleasedState state, PageSettings settings, Language language) {
        PublicContact contact = settings.contact();
        Indicator indicator = Indicator.of(state);
        return new SummaryDocument(
                state.version(),
                language.tag(),
                state.releasedAt(),
                new Agency(
                        contact.agency().in(language),
                        contact.address(),
                        contact.telephone(),
                        contact.tty(),
                        contact.faxes(),
                        contact.emergency(),
                        contact.website()),
                indicator.toString(),
                indicator.description().in(language),
                override(state, language),
                state.groups().stream().map(g -> group(g, state, language)).toList(),
                state.unresolved().stream()
                        .map(i -> incident(i, settings, language))
                        .toList());
    }

    /** Null where the indicator is what incidents and components say. */
    private static SetByPeople override(ReleasedState state, Language language) {
        if (!Indicator.overridden(state)) {
            return null;
        }
        Indicator computed = Indicator.computed(state);
        ReleasedOverride set = state.override();
        return new SetByPeople(
                computed.toString(),
                computed.description().in(language),
                set.reason().in(language),
                set.since(),
                set.until());
    }

    private static Group group(ReleasedGroup group, ReleasedState state, Language language) {
        return new Group(
                group.code(),
                group.name().in(language),
                group.emergency(),
                state.in(group).stream()
                        .map(c -> component(c, group.emergency(), language))
                        .toList());
    }

    private static Component component(ReleasedComponent c, boolean emergency, Language language) {
        Mark mark = emergency ? Mark.ofLine(c.status(), language) : Mark.of(c.status(), language);
        return new Component(
                c.code(),
                c.kind().toString(),
                c.name().in(language),
                c.description().in(language),
                c.status().toString(),
                mark.words(),
                c.since(),
                c.alternates().stream()
                        .map(a -> new Alternate(
                                a.kind().toString(),
                                a.coverage() == null ? null : a.coverage().toString(),
                                a.wording().in(language),
                                a.since()))
                        .toList());
    }

    private static Incident incident(ReleasedIncident i, PageSettings settings, Language language) {
        return new Incident(
                i.code(),
                i.number(),
                settings.url() + "/status/" + language.tag() + "/incidents/" + i.code(),
                i.title().in(language),
                i.phase().toString(),
                i.impact().toString(),
                i.startedAt(),
                i.resolvedAt(),
                i.updates().getFirst().nextUpdateAt(),
                i.updates().stream().map(u -> update(u, language)).toList());
    }

    private static Update update(ReleasedUpdate u, Language language) {
        return new Update(u.code(), u.phase().toString(), u.body().in(language), u.displayAt());
    }
}
