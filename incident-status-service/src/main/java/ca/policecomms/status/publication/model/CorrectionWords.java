package ca.policecomms.status.publication.model;

import ca.policecomms.status.wording.model.Bilingual;
import ca.policecomms.status.wording.model.DisplayTimes;
import ca.policecomms.status.wording.model.Language;
import java.time.Instant;
import java.time.ZoneId;

/** What the public reads in place of an update that was corrected, taken back or completed. */
public final class CorrectionWords {

    private final ZoneId zone;

    /** @param zone in which the times are told */
    public CorrectionWords(ZoneId zone) {
        this.zone = zone;
    }

    public Bilingual tell(Correction correction, Instant at) {
        return switch (correction.act()) {
            case TRANSLATION -> correction.body();
            case CORRECTION ->
                new Bilingual(
                        corrected(correction, Language.EN, "%s\n\nCorrected on %s. %s\nBefore, it said: “%s”", at),
                        corrected(correction, Language.FR, "%s\n\nCorrigé le %s. %s\nAvant, on lisait : « %s »", at));
            case RETRACTION ->
                new Bilingual(
                        "Withdrawn on " + DisplayTimes.text(at, zone, Language.EN) + ". "
                                + correction.reason().en(),
                        "Retiré le " + DisplayTimes.text(at, zone, Language.FR) + ". "
                                + correction.reason().fr());
        };
    }

    private String corrected(Correction correction, Language language, String pattern, Instant at) {
        return pattern.formatted(
                correction.body().in(language),
                DisplayTimes.text(at, zone, language),
                correction.reason().in(language),
                old(correction, language));
    }

    /** In the other language where that one was still to follow. */
    private static String old(Correction correction, Language language) {
        String text = correction.oldBody().in(language);
        return text == null ? correction.oldBody().in(language.other()) : text;
    }
}
