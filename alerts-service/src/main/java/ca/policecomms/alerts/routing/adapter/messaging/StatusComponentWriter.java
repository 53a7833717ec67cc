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

/** Texts about one service whose state changed without an incident: whether it works, and what to do meanwhile. */
@ApplicationScoped
class StatusComponentWriter implements ContentWriter {
    private final StatusWords words;

    StatusComponentWriter(AgencyProfile agency) {
        this.words = new StatusWords(agency.zone());
    }

    /** The members of {@code status.component.changed.v1} that a reader is told. */
    record Change(
            String code,
            Bilingual name,
            Bilingual url,
            boolean emergency,
            String old,
            @JsonProperty("new") String now,
            Instant since,
            Alternate alternate) {}

    record Alternate(Bilingual wording) {}

    @Override
    public String template() {
        return "status-component";
    }

    @Override
    public Content write(Fact fact) {
        Change change = StatusText.read(fact, Change.class);
        if (change.old() == null || change.now() == null || change.since() == null) {
            throw new IllegalArgumentException("old or new state, or its time, is missing");
        }
        Bilingual state = StatusWords.state(change.now(), change.emergency());
        Bilingual since = words.time(change.since());
        StatusText text = new StatusText()
                .paragraph(state.en() + " since " + since.en() + ".", state.fr() + " depuis le " + since.fr() + ".");
        if (!change.now().equals(change.old())) {
            text.paragraph(StatusText.line(
                    new Bilingual("Before", "Auparavant"), StatusWords.state(change.old(), change.emergency())));
        }
        if (change.alternate() != null) {
            text.paragraph(StatusText.line(
                    new Bilingual("Meanwhile", "Entre-temps"),
                    StatusText.required(change.alternate().wording(), "how the public is served")));
        }
        return text.content(
                StatusText.line(StatusText.required(change.name(), "name"), state),
                change.url(),
                List.of(change.code()));
    }
}
