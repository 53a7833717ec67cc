package ca.policecomms.dispatch.retention.application;

import ca.policecomms.dispatch.retention.model.ErasableData;
import ca.policecomms.dispatch.retention.model.RetentionPeriods;
import ca.policecomms.dispatch.retention.model.RetentionProgress;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Erases what is older than its class may be (requirement D39), a few rows at a time. */
@ApplicationScoped
public class SweepingRetention {
    private static final int BATCH = 200;
    private static final Duration WHOLE_SWEEP = Duration.ofDays(30);

    private final List<ErasableData> rows;
    private final RetentionPeriods periods;
    private final RetentionProgress progress;

    SweepingRetention(@All List<ErasableData> rows, RetentionPeriods periods, RetentionProgress progress) {
        this.rows = rows;
        this.periods = periods;
        this.progress = progress;
    }

    /** @param goOn asked between batches: false when another replica has the work now */
    public void sweep(Instant now, BooleanSupplier goOn) {
        for (ErasableData each : rows) {
            Instant before = now.minus(periods.of(each.data()));
            UUID after = progress.after(each.source(), now.minus(WHOLE_SWEEP), now);
            Optional<UUID> last = Optional.empty();
            do {
                if (!goOn.getAsBoolean()) {
                    return;
                }
                last = each.eraseNext(before, last.orElse(after), BATCH);
                last.ifPresent(id -> progress.reached(each.source(), id));
            } while (last.isPresent());
        }
    }
}
