package ca.policecomms.local.command;

import ca.policecomms.local.process.ProcessIdentity;
import ca.policecomms.local.process.RunRecord;
import ca.policecomms.local.process.RunRecords;
import ca.policecomms.local.settings.Home;
import ca.policecomms.local.settings.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The launcher's own record and the lock that lets one launcher an instance run. The kernel frees it with the process. */
final class Launcher implements AutoCloseable {
    static final String NAME = "launcher";

    private final RunRecords records;
    private final FileChannel channel;
    private final RunRecord record;

    private Launcher(RunRecords records, FileChannel channel, RunRecord record) {
        this.records = records;
        this.channel = channel;
        this.record = record;
    }

    /** @throws Refusal when another launcher runs this instance */
    static Launcher take(Home home, RunRecords records) throws IOException {
        FileChannel channel = FileChannel.open(
                home.run().resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            String pid = records.read(NAME)
                    .map(record -> " (pid " + record.pid() + ")")
                    .orElse("");
            throw new Refusal(
                    "The suite is already running" + pid + ": ./suite status shows it, ./suite down stops it.");
        }
        ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();
        RunRecord record = new RunRecord(
                NAME,
                self.pid(),
                self.startToken(),
                0,
                "starting",
                Instant.now().toString(),
                null,
                0,
                null);
        records.write(record);
        return new Launcher(records, channel, record);
    }

    void ready(Duration after) throws IOException {
        records.write(record.ready(after.toMillis()));
    }

    void stopping() throws IOException {
        records.write(record.withState("stopping"));
    }

    /** The running launcher of this instance. */
    static Optional<RunRecord> running(RunRecords records) {
        return records.read(NAME).filter(record -> record.identity().live().isPresent());
    }

    @Override
    public void close() throws IOException {
        records.remove(NAME);
        channel.close();
    }

    // The lock lives as long as the channel: nobody needs to hold it.
    @SuppressWarnings("resource")
    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
