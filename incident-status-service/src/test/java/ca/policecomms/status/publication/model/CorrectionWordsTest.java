package ca.policecomms.status.publication.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.status.Samples;
import ca.policecomms.status.incident.model.Impact;
import ca.policecomms.status.incident.model.IncidentUpdate;
import ca.policecomms.status.incident.model.Phase;
import ca.policecomms.status.incident.model.UpdateDraft;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CorrectionWordsTest {

    private static final Instant NOW = Samples.EIGHT;
    private final IncidentUpdate update = new IncidentUpdate(
            Ids.next(),
            "abcdefghijkl",
            Ids.next(),
            new UpdateDraft(Phase.IDENTIFIED, Impact.MINOR, new Bilingual("Ten sites.", "Dix sites."), null, null),
            "erin",
            NOW);
    private final CorrectionWords words = new CorrectionWords(Samples.ZONE);

    private Correction correction(CorrectionKind kind) {
        Bilingual old = kind == CorrectionKind.RETRACTION ? null : update.body();
        return new Correction(Ids.next(), kind, Ids.next(), update, "incident0001", old, "erin", NOW);
    }

    @Test
    @DisplayName("S18 a correction shows old and new with time and reason, in each language")
    void corrected() {
        Correction correction = correction(CorrectionKind.CORRECTION);
        correction.say(
                null,
                new Bilingual("Twelve sites.", "Douze sites."),
                new Bilingual("A count was wrong.", "Un décompte était faux."));
        Bilingual told = words.tell(correction, NOW);
        assertThat(told.en())
                .startsWith("Twelve sites.")
                .contains("Corrected on November 21, 2026 at 8:00")
                .contains("A count was wrong.")
                .contains("“Ten sites.”");
        assertThat(told.fr())
                .startsWith("Douze sites.")
                .contains("Corrigé le 21 novembre 2026")
                .contains("« Dix sites. »");
    }

    @Test
    @DisplayName("S18 a retraction leaves time and reason and nothing of the text, and lists copies to purge")
    void retracted() {
        Correction correction = correction(CorrectionKind.RETRACTION);
        correction.say(null, null, new Bilingual("Sent by mistake.", "Envoyé par erreur."));
        Bilingual told = words.tell(correction, NOW);
        assertThat(told.en()).startsWith("Withdrawn on November 21, 2026").endsWith("Sent by mistake.");
        assertThat(told.en() + told.fr() + correction.content())
                .doesNotContain("Ten sites")
                .doesNotContain("Dix sites");
        assertThat(CachedPaths.of(List.of(correction)))
                .contains(
                        "/api/v2/incidents.json", "/status/fr/incidents/incident0001", "/status.txt", "/history.atom");
        assertThat(CachedPaths.of(List.of())).isEmpty();
    }

    @Test
    @DisplayName("S18 a correction of what was told in half shows the old text in the language there was")
    void halfOld() {
        IncidentUpdate half = new IncidentUpdate(
                Ids.next(),
                "abcdefghijkl",
                Ids.next(),
                new UpdateDraft(Phase.IDENTIFIED, Impact.MINOR, new Bilingual("Ten sites.", null), null, null),
                "erin",
                NOW);
        Correction correction = new Correction(
                Ids.next(), CorrectionKind.CORRECTION, Ids.next(), half, "incident0001", half.body(), "erin", NOW);
        correction.say(null, new Bilingual("Two.", "Deux."), new Bilingual("Wrong.", "Faux."));
        assertThat(words.tell(correction, NOW).fr()).contains("« Ten sites. »").doesNotContain("null");
        assertThat(Translations.missing(Map.of("parts", List.of(correction.content()))))
                .isEmpty();
    }

    @Test
    @DisplayName("S34 the language that follows makes text and title whole, and replaces nothing")
    void followsWhole() {
        Correction correction = new Correction(
                Ids.next(),
                CorrectionKind.TRANSLATION,
                Ids.next(),
                update,
                "incident0001",
                new Bilingual("Ten sites.", null),
                "erin",
                NOW);
        correction.say(new Bilingual("Outage", "Panne"), update.body(), null);
        assertThat(correction.content()).containsEntry("oldText", null);
        assertThat(Translations.missing(Map.of("parts", List.of(correction.content()))))
                .isEmpty();
        assertThat(words.tell(correction, NOW)).isEqualTo(update.body());
        correction.say(new Bilingual(null, "Panne"), update.body(), null);
        assertThat(Translations.missing(Map.of("parts", List.of(correction.content()))))
                .containsExactly("parts[0].newTitle.en");
    }
}
