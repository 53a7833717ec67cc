package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.incident.model.StreamState;
import ca.policecomms.status.page.adapter.rendering.Views.Card;
import ca.policecomms.status.page.adapter.rendering.Views.Item;
import ca.policecomms.status.page.adapter.rendering.Views.Notice;
import ca.policecomms.status.released.model.Recovery;
import ca.policecomms.status.released.model.ReleasedIncident;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.wording.model.Language;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the work on an incident stands, in words of one language; every count is of released facts. */
record RecoveryWriter(ReleasedState state, Language language, PageTimes times, Instant now) {

    Views.Recovery of(ReleasedIncident incident) {
        Recovery recovery = incident.recovery();
        return new Views.Recovery(
                facts(incident),
                recovery.items().stream().map(this::item).toList(),
                recovery.notices().stream().map(this::notice).toList(),
                state.advice().stream()
                        .filter(card -> recovery.advice().contains(card.code()))
                        .map(card ->
                                new Card(card.title().in(language), card.body().in(language)))
                        .toList());
    }

    private List<String> facts(ReleasedIncident incident) {
        Recovery recovery = incident.recovery();
        List<String> facts = new ArrayList<>();
        if (recovery.systems() > 0) {
            facts.add(text("countDays", days(incident) + 1));
            facts.add(text("countSystems", recovery.restored(), recovery.systems()));
            facts.add(text("countUpdates", incident.updates().size()));
            facts.add(text("countReports", incident.report() == null ? 0 : 1));
        }
        stream(facts, "containment", recovery.containment());
        stream(facts, "investigation", recovery.investigation());
        stream(facts, "restoration", recovery.restoration());
        return facts;
    }

    /** Of the agency's calendar, so that it moves at midnight like everything that counts days. */
    private long days(ReleasedIncident incident) {
        Instant end = incident.resolvedAt() == null ? now : incident.resolvedAt();
        return ChronoUnit.DAYS.between(
                incident.startedAt().atZone(times.zone()).toLocalDate(),
                end.atZone(times.zone()).toLocalDate());
    }

    private void stream(List<String> facts, String name, StreamState stream) {
        if (stream != null) {
            facts.add(text("stream_" + name, Texts.in(language).of("stream", stream)));
        }
    }

    private Item item(Recovery.Item item) {
        String when = item.live()
                ? (item.liveAt() == null ? null : text("since", times.text(item.liveAt())))
                : item.estimate() == null ? text("noEstimate") : text("estimate", times.text(item.estimate()));
        return new Item(
                item.system().in(language),
                text("board_" + item.state().toLowerCase(Locale.ROOT)),
                item.live() ? "ok" : "maint",
                item.counted() ? when : null,
                item.partner());
    }

    private Notice notice(Recovery.Notice notice) {
        return new Notice(
                notice.recipient().in(language),
                text("filing_" + notice.filing().toLowerCase(Locale.ROOT), notice.number()),
                times.text(notice.toldAt()),
                notice.wording().in(language));
    }

    private String text(String name, Object... values) {
        return Texts.in(language).get(name, values);
    }
}
