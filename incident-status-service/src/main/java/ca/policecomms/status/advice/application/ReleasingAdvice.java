package ca.policecomms.status.advice.application;

import ca.policecomms.status.advice.model.AdviceCards;
import ca.policecomms.status.advice.model.AdviceVersion;
import ca.policecomms.status.publication.model.Part;
import ca.policecomms.status.publication.model.PartKind;
import ca.policecomms.status.publication.model.PartSource;
import ca.policecomms.status.publication.model.ReleaseMoment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Versions of advice cards as parts of publications. */
@ApplicationScoped
class ReleasingAdvice implements PartSource {

    private final AdviceCards cards;

    ReleasingAdvice(AdviceCards cards) {
        this.cards = cards;
    }

    @Override
    public PartKind kind() {
        return PartKind.ADVICE;
    }

    @Override
    public List<AdviceVersion> lock(Collection<UUID> ids) {
        return cards.lockVersions(ids);
    }

    @Override
    public void release(Part part, ReleaseMoment moment) {
        AdviceVersion version = (AdviceVersion) part;
        version.release(moment.at());
        cards.release(cards.lock(version.cardId()).orElseThrow(), version, moment.sequence());
    }
}
