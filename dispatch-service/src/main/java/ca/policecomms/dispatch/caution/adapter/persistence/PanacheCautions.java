package ca.policecomms.dispatch.caution.adapter.persistence;

import ca.policecomms.dispatch.call.model.Location;
import ca.policecomms.dispatch.caution.model.Caution;
import ca.policecomms.dispatch.caution.model.CautionView;
import ca.policecomms.dispatch.caution.model.Cautions;
import ca.policecomms.dispatch.caution.model.PremiseKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheCautions implements Cautions, PanacheRepositoryBase<Caution, UUID> {
    private static final Comparator<CautionView> GRAVEST = Comparator.comparing(CautionView::severity)
            .reversed()
            .thenComparing(CautionView::recordedAt, Comparator.reverseOrder())
            .thenComparing(CautionView::id);

    private final Clock clock;

    PanacheCautions(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<CautionView> at(Location location, String phone) {
        String premise = PremiseKey.of(location).orElse(null);
        String number = PremiseKey.ofPhone(phone).orElse(null);
        if (premise == null && number == null) {
            return List.of();
        }
        Parameters values = Parameters.with("now", clock.instant())
                .and("premise", premise == null ? "" : premise)
                .and("phone", number == null ? "" : number);
        return find("expiresAt > :now and (premiseKey = :premise or phoneKey = :phone)", values).stream()
                .map(CautionView::of)
                .sorted(GRAVEST)
                .toList();
    }

    @Override
    public void add(Caution caution) {
        persist(caution);
    }

    @Override
    public Optional<Caution> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<Caution> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<Caution> list(boolean expired, UUID before, int limit) {
        StringBuilder terms = new StringBuilder("1 = 1");
        Parameters values = new Parameters();
        if (!expired) {
            terms.append(" and expiresAt > :now");
            values.and("now", clock.instant());
        }
        if (before != null) {
            terms.append(" and id < :before");
            values.and("before", before);
        }
        return find(terms.toString(), Sort.descending("id"), values)
                .page(0, limit)
                .list();
    }
}
