package ca.policecomms.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that cannot be mistaken for a later one with the same number: pid and a token of its start. On Linux the
 * token is the start in clock ticks since boot plus the boot's id, which no change of the wall clock alters.
 */
public record ProcessIdentity(long pid, String startToken) {

    /** Identity of a live process, or empty when there is none (a zombie counts as gone). */
    public static Optional<ProcessIdentity> of(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(ProcessIdentity::token)
                .map(token -> new ProcessIdentity(pid, token));
    }

    /** The very process this identity was taken of, when it still runs. */
    public Optional<ProcessHandle> live() {
        return of(pid).filter(this::equals).flatMap(same -> ProcessHandle.of(pid));
    }

    private static Optional<String> token(ProcessHandle handle) {
        Path stat = Path.of("/proc", Long.toString(handle.pid()), "stat");
        if (Files.isReadable(stat)) {
            try {
                // The name in parentheses may hold spaces: fields are counted from its end. Start time is field 22.
                String line = Files.readString(stat);
                String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
                if (fields[0].equals("Z")) {
                    return Optional.empty();
                }
                String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id"))
                        .strip();
                return Optional.of(fields[19] + "@" + boot);
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return handle.info().startInstant().map(Object::toString);
    }
}
