package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.page.adapter.rendering.Views.Fact;
import ca.policecomms.status.page.adapter.rendering.Views.Group;
import ca.policecomms.status.page.adapter.rendering.Views.Meanwhile;
import ca.policecomms.status.page.adapter.rendering.Views.Page;
import ca.policecomms.status.page.adapter.rendering.Views.Row;
import ca.policecomms.status.released.model.Indicator;
import ca.policecomms.status.released.model.ReleasedAlternate;
import ca.policecomms.status.released.model.ReleasedComponent;
import ca.policecomms.status.released.model.ReleasedGroup;
import ca.policecomms.status.released.model.ReleasedProbe;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.released.model.StaffProcedure;
import ca.policecomms.status.released.model.Uptime;
import ca.policecomms.status.wording.model.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Puts the state of things into the words of one language. */
final class ViewWriter {

    private static final int PAST = 8;

    private final ReleasedState state;
    private final Instant now;
    private final Language language;
    private final ZoneId zone;
    private final String root;
    private final Texts texts;
    private final PageTimes times;
    private final BarsWriter bars;
    private final IncidentWriter incidents;

    /** @param root path below which the pages of this audience and language are, with a final slash */
    ViewWriter(ReleasedState state, Instant now, Language language, ZoneId zone, String root, String url) {
        this.state = state;
        this.now = now;
        this.language = language;
        this.zone = zone;
        this.root = root;
        this.texts = Texts.in(language);
        this.times = new PageTimes(zone, language);
        this.bars = new BarsWriter(language, times);
        this.incidents = new IncidentWriter(state, now, language, times, root, url);
    }

    IncidentWriter incidents() {
        return incidents;
    }

    PageTimes times() {
        return times;
    }

    /** @param withBars not on paper, nor in a frame */
    Page page(boolean withBars) {
        List<Group> groups = state.groups().stream()
                .filter(group -> !group.emergency())
                .map(group -> group(group, withBars))
                .filter(group -> !group.rows().isEmpty())
                .toList();
        return new Page(
                emergency(withBars),
                Mark.of(Indicator.of(state), language),
                setBy(),
                texts.get("asOf", times.text(state.releasedAt())),
                times.iso(state.releasedAt()),
                state.unresolved().stream().map(incidents::incident).toList(),
                Stream.concat(state.active().stream(), state.upcoming().stream())
                        .map(incidents::window)
                        .toList(),
                groups,
                state.resolved().stream().limit(PAST).map(incidents::incident).toList());
    }

    /** An opinion is shown as one, beside what would be shown without it. */
    private String setBy() {
        if (!Indicator.overridden(state)) {
            return null;
        }
        return texts.get(
                "setBy",
                times.text(state.override().until()),
                Indicator.computed(state).description().in(language),
                state.override().reason().in(language));
    }

    private Group emergency(boolean withBars) {
        return state.groups().stream()
                .filter(ReleasedGroup::emergency)
                .findFirst()
                .map(group -> group(group, withBars))
                .orElseThrow(() -> new IllegalStateException("every release has the emergency group"));
    }

    /** Whether the emergency lines work, in one sentence. */
    String emergencyWords() {
        StringBuilder words = new StringBuilder();
        emergency(false)
                .rows()
                .forEach(row -> words.append(row.name())
                        .append(language == Language.FR ? "\u00a0: " : ": ")
                        .append(row.mark().words())
                        .append(". "));
        return words.toString().strip();
    }

    String stale() {
        return texts.get("staleAsOf", times.text(state.releasedAt()));
    }

    private Group group(ReleasedGroup group, boolean withBars) {
        List<ReleasedComponent> members = state.in(group);
        ComponentStatus worst = members.stream()
                .map(ReleasedComponent::status)
                .max(Comparator.naturalOrder())
                .orElse(ComponentStatus.OPERATIONAL);
        // Functions first: they are what the public looks for.
        List<Row> rows = members.stream()
                .sorted(Comparator.comparing(ReleasedComponent::kind))
                .map(member -> row(member, group.emergency(), withBars))
                .toList();
        return new Group(group.code(), group.name().in(language), Mark.of(worst, language), rows);
    }

    private Row row(ReleasedComponent component, boolean emergency, boolean withBars) {
        boolean works = component.status().operational();
        return new Row(
                root + "components/" + component.code(),
                component.name().in(language),
                component.description().in(language),
                emergency ? Mark.ofLine(component.status(), language) : Mark.of(component.status(), language),
                works ? null : texts.get("since", times.text(component.since())),
                works ? null : times.iso(component.since()),
                component.alternates().stream().map(this::meanwhile).toList(),
                state.probes(component).stream().map(this::probe).toList(),
                withBars && component.showcase() ? bars.bars(uptime(component)) : null);
    }

    private Meanwhile meanwhile(ReleasedAlternate alternate) {
        List<Fact> facts = new ArrayList<>();
        StaffProcedure staff = alternate.staff();
        if (staff != null) {
            fact(facts, "staffProcedure", staff.procedure());
            fact(facts, "staffWho", staff.whoMayUse());
            fact(facts, "staffLimits", staff.limits());
            fact(facts, "staffBackEntry", staff.backEntryPlan());
        }
        return new Meanwhile(alternate.wording().in(language), facts);
    }

    private Fact probe(ReleasedProbe probe) {
        return new Fact(
                texts.get("staffProbe", probe.name()), texts.get("probe_" + probe.health(), times.text(probe.since())));
    }

    private void fact(List<Fact> facts, String label, String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new Fact(texts.get(label), text));
        }
    }

    private Uptime uptime(ReleasedComponent component) {
        return Uptime.of(component, state.changes(component), now, zone);
    }

    Views.Component component(ReleasedComponent component) {
        boolean emergency = state.groups().stream()
                .anyMatch(group -> group.emergency() && group.code().equals(component.group()));
        Uptime uptime = uptime(component);
        Row row = row(component, emergency, false);
        Row alone = new Row(
                null,
                row.name(),
                row.description(),
                row.mark(),
                row.since(),
                row.sinceIso(),
                row.meanwhile(),
                row.probes(),
                bars.bars(uptime));
        return new Views.Component(
                component.code(),
                alone,
                texts.get("shareLong", bars.share(uptime)),
                bars.days(uptime),
                incidents.of(component));
    }
}
