package ca.policecomms.local.replay.engine;

/** Where a replay goes. Called by many threads at once. */
public interface Target {

    /**
     * Sends a command and waits for its final answer, trying again with the same key for as long as that may help.
     *
     * @throws GaveUp when no final answer came in the time allowed
     * @throws InterruptedException when the replay is stopped
     */
    Answer send(Command command) throws InterruptedException;
}
