package ca.policecomms.status.publication.application;

import ca.policecomms.status.publication.model.Gathered;
import ca.policecomms.status.publication.model.Part;
import ca.policecomms.status.publication.model.PartKind;
import ca.policecomms.status.publication.model.PartRef;
import ca.policecomms.status.publication.model.PartSource;
import ca.policecomms.status.publication.model.ReleaseMoment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the parts of publications, whatever feature they belong to. */
@ApplicationScoped
public class Parts {

    private final Map<PartKind, PartSource> sources = new EnumMap<>(PartKind.class);

    Parts(@Any Instance<PartSource> all) {
        all.forEach(source -> sources.put(source.kind(), source));
    }

    /** Locked, in the order of the references. */
    List<Part> lock(List<PartRef> refs) {
        Map<UUID, Part> found = new HashMap<>();
        refs.stream()
                .collect(Collectors.groupingBy(
                        PartRef::kind, TreeMap::new, Collectors.mapping(PartRef::id, Collectors.toSet())))
                .forEach((kind, ids) -> source(kind).lock(ids).forEach(part -> found.put(part.id(), part)));
        return refs.stream()
                .map(ref -> found.get(ref.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    void require(Gathered gathered) {
        for (Part part : gathered.parts()) {
            part.requireReleasable();
            source(part.kind()).require(part, gathered);
        }
    }

    void release(Gathered gathered, ReleaseMoment moment) {
        gathered.parts().forEach(part -> source(part.kind()).release(part, moment));
    }

    private PartSource source(PartKind kind) {
        return Optional.ofNullable(sources.get(kind))
                .orElseThrow(() -> new IllegalStateException("nothing releases " + kind));
    }
}
