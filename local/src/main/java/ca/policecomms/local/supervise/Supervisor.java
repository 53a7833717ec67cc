package ca.policecomms.local.supervise;

import ca.policecomms.local.process.RunRecords;
import ca.policecomms.local.settings.Home;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Brings all parts up, each as soon as what it needs is ready, keeps them running, and stops them in reverse. */
public final class Supervisor {
    private final Map<String, Keeper> keepers = new LinkedHashMap<>();
    private final Progress progress;
    private boolean stopped;

    public Supervisor(List<Part> parts, Home home, Progress progress) {
        this(parts, home, progress, new RunRecords(home.run()), Backoff::new);
    }

    Supervisor(List<Part> parts, Home home, Progress progress, RunRecords records, Supplier<Backoff> backoff) {
        this.progress = progress;
        parts.forEach(part ->
                keepers.put(part.name(), new Keeper(part, home.log(part.name()), records, progress, backoff.get())));
    }

    /**
     * Returns when every part is ready.
     *
     * @throws CompletionException when one could not be brought up; the others go on until {@link #stop}
     */
    public void up() {
        keepers.values()
                .forEach(keeper -> Thread.ofPlatform()
                        .name("keeper-" + keeper.part().name())
                        .daemon()
                        .start(() -> startWhenNeedsAreReady(keeper)));
        CompletableFuture<?> all = CompletableFuture.allOf(
                keepers.values().stream().map(Keeper::ready).toArray(CompletableFuture[]::new));
        // The first failure ends the wait: allOf alone would wait for parts that never get their turn.
        CompletableFuture<Void> failed = new CompletableFuture<>();
        keepers.values()
                .forEach(keeper -> keeper.ready().whenComplete((done, problem) -> {
                    if (problem != null) {
                        failed.completeExceptionally(problem);
                    }
                }));
        CompletableFuture.anyOf(all, failed).join();
    }

    /** Stops everything, the door first and the database last; does nothing the second time. */
    public void stop() {
        synchronized (this) {
            if (stopped) {
                return;
            }
            stopped = true;
        }
        NavigableMap<Integer, List<Keeper>> stages = keepers.values().stream()
                .collect(Collectors.groupingBy(
                        keeper -> keeper.part().stage(),
                        () -> new TreeMap<Integer, List<Keeper>>(Comparator.reverseOrder()),
                        Collectors.toList()));
        stages.values().forEach(this::stopTogether);
    }

    private void stopTogether(List<Keeper> stage) {
        List<Thread> threads = stage.stream()
                .map(keeper -> Thread.ofPlatform().start(() -> stopOne(keeper)))
                .toList();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void stopOne(Keeper keeper) {
        try {
            keeper.stop();
        } catch (IOException e) {
            progress.say(keeper.part().title() + ": " + e.getMessage());
        }
    }

    private void startWhenNeedsAreReady(Keeper keeper) {
        try {
            for (String needed : keeper.part().needs()) {
                // A part that was left out on purpose is not waited for.
                if (keepers.containsKey(needed)) {
                    keepers.get(needed).ready().join();
                }
            }
        } catch (CompletionException e) {
            // Reported where it happened; this part just never gets its turn.
            return;
        }
        keeper.keep();
    }
}
