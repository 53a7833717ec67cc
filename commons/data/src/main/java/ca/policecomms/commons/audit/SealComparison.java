package ca.policecomms.commons.audit;

import ca.policecomms.commons.audit.Verification.Fault;
import ca.policecomms.commons.audit.Verification.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Holds what a seal names against what is there. Pure. */
final class SealComparison {

    private SealComparison() {}

    /** @param present in the order of the seal */
    static Optional<Fault> compare(Seal seal, List<SealedRow> present) {
        List<SealedRow> sealed = seal.rows();
        for (int i = 0; i < Math.max(sealed.size(), present.size()); i++) {
            if (i >= sealed.size()) {
                return fault(Kind.ROW_INSERTED, seal, present.get(i).id());
            }
            SealedRow expected = sealed.get(i);
            if (i >= present.size()) {
                return fault(Kind.ROW_MISSING, seal, expected.id());
            }
            SealedRow found = present.get(i);
            if (!found.id().equals(expected.id())) {
                return ids(sealed).contains(found.id())
                        ? fault(Kind.ROW_MISSING, seal, expected.id())
                        : ids(present).contains(expected.id())
                                ? fault(Kind.ROW_INSERTED, seal, found.id())
                                : fault(Kind.ROW_MISSING, seal, expected.id());
            }
            if (!Arrays.equals(found.hash(), expected.hash())) {
                return fault(Kind.ROW_ALTERED, seal, found.id());
            }
        }
        return Optional.empty();
    }

    private static Set<UUID> ids(List<SealedRow> rows) {
        return rows.stream().map(SealedRow::id).collect(Collectors.toSet());
    }

    private static Optional<Fault> fault(Kind kind, Seal seal, UUID row) {
        return Optional.of(new Fault(kind, seal.number(), row));
    }
}
