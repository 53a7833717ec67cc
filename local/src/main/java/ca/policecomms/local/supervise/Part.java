package ca.policecomms.local.supervise;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/**
 * One process of the suite. The supervisor calls {@link #prepare} once, then for each start {@link #launch},
 * {@link #answers} until it says yes, and {@link #settle}; all from one thread.
 */
public interface Part {
    /** As in {@code ./suite logs NAME}. */
    String name();

    /** As people call it. */
    String title();

    /** The port it is known by. */
    int port();

    /** Names of the parts that must be ready before this one is started for the first time. */
    Set<String> needs();

    /** Parts are stopped from the highest stage to the lowest: 3 door, 2 services, 1 what they use, 0 the database. */
    int stage();

    /** First-time work before the process can run. Says what it does through the progress, when it takes long. */
    void prepare(Progress progress) throws IOException, InterruptedException;

    Launch launch() throws IOException;

    /** Whether it does its work now: asked every few tenths of a second while it starts. */
    boolean answers();

    /** What it needs once it runs and before others use it: databases, topics, a realm. Must bear being repeated. */
    void settle() throws Exception;

    /** Called when it has ended in an orderly way. */
    default void ended() throws IOException {}

    default String stopSignal() {
        return "TERM";
    }

    default Duration startLimit() {
        return Duration.ofMinutes(4);
    }

    default Duration stopLimit() {
        return Duration.ofSeconds(20);
    }
}
