package ca.policecomms.dispatch.degradation.adapter.probe;

import ca.policecomms.dispatch.DispatchConfig;
import ca.policecomms.dispatch.degradation.model.Guidance;
import ca.policecomms.dispatch.degradation.model.Probe;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/**
 * How long the database takes to put one row on its disk. It is slow when each of the last three took too long: one pause
 * is nothing to tell people of.
 */
@ApplicationScoped
class SlowDatabaseProbe implements Probe {
    private static final int LOOKED_AT = 3;
    private static final Duration LONGEST = Duration.ofMillis(1_500);
    private static final Guidance GUIDANCE = Guidance.of(
            "The database is slow: commands and lists take long.",
            "La base de données est lente : les commandes et les listes prennent du temps.",
            "Nothing is lost. Wait for the answer and do not press again; send units by voice where seconds count, and enter it afterwards with its time.",
            "Rien n'est perdu. Attendez la réponse sans appuyer de nouveau; dépêchez par radio quand les secondes comptent et saisissez ensuite avec l'heure.");

    private final DataSource database;
    private final Duration slow;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Duration> last = new ArrayDeque<>();
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

    SlowDatabaseProbe(DataSource database, DispatchConfig config) {
        this.database = database;
        this.slow = config.degradations().slow();
    }

    @Override
    public String dependency() {
        return "SLOW_DATABASE";
    }

    @Override
    public synchronized boolean works(Instant now) {
        last.addLast(measured());
        if (last.size() > LOOKED_AT) {
            last.removeFirst();
        }
        return last.size() < LOOKED_AT || Collections.min(last).compareTo(slow) <= 0;
    }

    /** One that still hangs is waited for, not joined by another: they would take all connections. */
    private Duration measured() {
        boolean hangs = !writing.isDone();
        long begun = System.nanoTime();
        if (!hangs) {
            writing = CompletableFuture.runAsync(this::write, threads);
        }
        try {
            writing.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException hanging) {
            return LONGEST;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Duration.ZERO;
        } catch (ExecutionException away) {
            // The database has a probe of its own.
            return Duration.ZERO;
        }
        return hangs ? LONGEST : Duration.ofNanos(System.nanoTime() - begun);
    }

    private void write() {
        try (Connection connection = database.getConnection();
                Statement update = connection.createStatement()) {
            update.execute("update write_probe set at = clock_timestamp()");
        } catch (SQLException away) {
            throw new CompletionException(away);
        }
    }

    @Override
    public Guidance guidance() {
        return GUIDANCE;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
