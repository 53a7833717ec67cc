package ca.policecomms.media.matter.adapter.persistence;

import ca.policecomms.media.matter.model.Matter;
import ca.policecomms.media.matter.model.MatterFilter;
import ca.policecomms.media.matter.model.Matters;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheMatters implements Matters, PanacheRepositoryBase<Matter, UUID> {

    @Override
    public void add(Matter matter) {
        persist(matter);
    }

    @Override
    public Optional<Matter> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<Matter> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<Matter> lockByPublicId(UUID publicId) {
        return find("publicId", publicId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    public List<Matter> list(MatterFilter filter) {
        StringBuilder terms = new StringBuilder("1 = 1");
        Parameters values = new Parameters();
        narrow(terms, values, "kind", "kind = :kind", filter.kind());
        narrow(terms, values, "state", "state = :state", filter.state());
        narrow(terms, values, "major", "major.value = :major", filter.major());
        narrow(terms, values, "publicId", "publicId = :publicId", filter.publicId());
        narrow(terms, values, "before", "id < :before", filter.before());
        return find(terms.toString(), Sort.descending("id"), values)
                .page(0, filter.limit())
                .list();
    }

    private static void narrow(StringBuilder terms, Parameters values, String name, String term, Object value) {
        if (value != null) {
            terms.append(" and ").append(term);
            values.and(name, value);
        }
    }
}
