package ca.policecomms.dispatch.records.adapter.http;

import ca.policecomms.dispatch.DispatchConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Waits no longer than somebody at a console would, and leaves a system alone that failed half of its last requests:
 * then a query is queued at once instead of after the wait.
 */
@ApplicationScoped
class GuardedLine {
    private final RecordsLine line;
    private final String authorization;

    GuardedLine(@RestClient RecordsLine line, DispatchConfig config) {
        this.line = line;
        this.authorization =
                config.records().key().map(text -> "Bearer " + text).orElse(null);
    }

    @Timeout(value = 4, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 6,
            failureRatio = 0.5,
            delay = 5,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = RefusedByRecords.class)
    RecordsWire.Found search(String queryId, RecordsWire.Search search) {
        return line.search(authorization, queryId, search);
    }
}
