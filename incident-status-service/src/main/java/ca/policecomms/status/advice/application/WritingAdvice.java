package ca.policecomms.status.advice.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.advice.model.AdviceCard;
import ca.policecomms.status.advice.model.AdviceCards;
import ca.policecomms.status.advice.model.AdviceKind;
import ca.policecomms.status.advice.model.AdviceVersion;
import ca.policecomms.status.wording.model.Bilingual;
import ca.policecomms.status.wording.model.Moments;
import ca.policecomms.status.wording.model.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Writes advice; the public reads a version after its release. */
@ApplicationScoped
public class WritingAdvice {

    private final AdviceCards cards;
    private final Audit audit;
    private final Clock clock;

    WritingAdvice(AdviceCards cards, Audit audit, Clock clock) {
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public AdviceCard create(
            AdviceKind kind, int position, Bilingual title, Bilingual body, LocalDate reviewOn, String author) {
        AdviceCard card = new AdviceCard(Ids.next(), PublicCode.random(), kind, position, Moments.now(clock));
        cards.add(card);
        add(card, 1, title, body, reviewOn, author);
        return card;
    }

    @Transactional
    public AdviceVersion revise(UUID id, Bilingual title, Bilingual body, LocalDate reviewOn, String author) {
        AdviceCard card = cards.lock(id).orElseThrow(() -> missing(id));
        int number = cards.versions(id, 1).getFirst().number() + 1;
        return add(card, number, title, body, reviewOn, author);
    }

    private AdviceVersion add(
            AdviceCard card, int number, Bilingual title, Bilingual body, LocalDate reviewOn, String author) {
        AdviceVersion version =
                new AdviceVersion(Ids.next(), card.id(), number, title, body, reviewOn, author, Moments.now(clock));
        cards.add(version);
        audit.did("advice.written", "advice-card/" + card.id(), Map.of("number", number));
        return version;
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no advice card " + id + ".");
    }
}
