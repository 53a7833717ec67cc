package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.page.adapter.rendering.Views.History;
import ca.policecomms.status.page.adapter.rendering.Views.Link;
import ca.policecomms.status.page.adapter.rendering.Views.Month;
import ca.policecomms.status.released.model.MaintenanceStage;
import ca.policecomms.status.released.model.ReleasedIncident;
import ca.policecomms.status.released.model.ReleasedMaintenance;
import ca.policecomms.status.released.model.ReleasedState;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What happened, by months of the agency's zone, from the first incident to today. */
final class HistoryWriter {

    private final ReleasedState state;
    private final ViewWriter writer;
    private final String root;
    private final YearMonth now;

    HistoryWriter(ReleasedState state, ViewWriter writer, String root, Instant now) {
        this.state = state;
        this.writer = writer;
        this.root = root;
        this.now = writer.times().monthOf(now);
    }

    /** Newest first. */
    List<YearMonth> months() {
        YearMonth first = Stream.concat(
                        state.incidents().stream().map(ReleasedIncident::startedAt),
                        state.maintenances().stream().map(ReleasedMaintenance::scheduledFor))
                .min(Instant::compareTo)
                .map(writer.times()::monthOf)
                .orElse(now);
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = now; !month.isBefore(first); month = month.minusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    History of(YearMonth month, List<YearMonth> all) {
        List<Link> links = all.stream()
                .map(other -> new Link(root + "history/" + other, writer.times().month(other), other.equals(month)))
                .toList();
        return new History(List.of(month(month)), links);
    }

    private Month month(YearMonth month) {
        return new Month(
                month.toString(),
                writer.times().month(month),
                state.incidents().stream()
                        .filter(incident -> isIn(month, incident.startedAt()))
                        .map(writer.incidents()::incident)
                        .toList(),
                state.maintenances().stream()
                        .filter(m -> m.stage() == MaintenanceStage.COMPLETED && isIn(month, m.scheduledFor()))
                        .map(writer.incidents()::window)
                        .toList());
    }

    private boolean isIn(YearMonth month, Instant time) {
        return writer.times().monthOf(time).equals(month);
    }
}
