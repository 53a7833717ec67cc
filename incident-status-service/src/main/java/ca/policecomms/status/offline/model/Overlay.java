package ca.policecomms.status.offline.model;

import ca.policecomms.status.offline.model.OfflineNotice.Change;
import ca.policecomms.status.released.model.AffectedComponent;
import ca.policecomms.status.released.model.ReleasedAlternate;
import ca.policecomms.status.released.model.ReleasedChange;
import ca.policecomms.status.released.model.ReleasedComponent;
import ca.policecomms.status.released.model.ReleasedIncident;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.released.model.ReleasedUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts an offline notice over released facts. */
public final class Overlay {

    private Overlay() {}

    /** Nothing happens when it is there already. */
    public static ReleasedState over(ReleasedState state, OfflineNotice notice) {
        if (state.offline().contains(notice)) {
            return state;
        }
        List<ReleasedIncident> incidents = new ArrayList<>(state.incidents());
        incidents.removeIf(incident -> incident.code().equals(notice.code()));
        incidents.addFirst(incident(state, notice));
        return state.withOffline(
                state.components().stream()
                        .map(component -> change(notice, component)
                                .map(change -> changed(component, change, notice))
                                .orElse(component))
                        .toList(),
                incidents,
                Stream.concat(
                                state.changes().stream(),
                                state.components().stream()
                                        .flatMap(component -> change(notice, component)
                                                .filter(change -> change.status() != component.status())
                                                .map(change -> new ReleasedChange(
                                                        component.code(),
                                                        component.status(),
                                                        change.status(),
                                                        notice.writtenAt()))
                                                .stream()))
                        .toList(),
                Stream.concat(state.offline().stream(), Stream.of(notice)).toList());
    }

    private static Optional<Change> change(OfflineNotice notice, ReleasedComponent component) {
        return notice.components().stream()
                .filter(change -> change.component().equals(component.code()))
                .findFirst();
    }

    private static ReleasedComponent changed(ReleasedComponent c, Change change, OfflineNotice notice) {
        List<ReleasedAlternate> alternates = change.alternate() == null
                ? (change.status().operational() ? List.of() : c.alternates())
                : List.of(new ReleasedAlternate(
                        change.alternate().kind(), null, change.alternate().wording(), notice.writtenAt(), null));
        return new ReleasedComponent(
                c.code(),
                c.kind(),
                c.name(),
                c.description(),
                c.group(),
                c.position(),
                c.showcase(),
                c.startDate(),
                change.status(),
                change.status() == c.status() ? c.since() : notice.writtenAt(),
                c.createdAt(),
                notice.writtenAt(),
                alternates);
    }

    private static ReleasedIncident incident(ReleasedState state, OfflineNotice notice) {
        List<AffectedComponent> affected = state.components().stream()
                .flatMap(component -> change(notice, component)
                        .map(change -> new AffectedComponent(
                                component.code(), component.name(), component.status(), change.status()))
                        .stream())
                .toList();
        ReleasedUpdate update = new ReleasedUpdate(
                notice.code(),
                notice.phase(),
                notice.impact(),
                notice.body(),
                notice.writtenAt(),
                notice.writtenAt(),
                notice.writtenAt(),
                null,
                affected);
        return ReleasedIncident.told(notice.code(), "—", notice.title(), update);
    }
}
