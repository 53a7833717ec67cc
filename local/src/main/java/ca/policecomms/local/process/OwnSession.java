package ca.policecomms.local.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A command prefix that gives a child its own session, so that Ctrl-C in the terminal reaches the launcher alone and it
 * can stop the parts in their order. Both prefixes replace themselves by the command: the pid stays the child's.
 */
public final class OwnSession {
    private static final List<String> PREFIX = find("setsid")
            .map(setsid -> List.of(setsid))
            .or(() -> find("perl").map(perl -> List.of(perl, "-e", "use POSIX; POSIX::setsid(); exec @ARGV", "--")))
            .orElse(List.of());

    private OwnSession() {}

    public static List<String> prefix() {
        return PREFIX;
    }

    /** Where a program is, by {@code PATH}. */
    public static Optional<String> find(String program) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");
        for (String folder : path.split(File.pathSeparator, -1)) {
            Path candidate = Path.of(folder, program);
            if (Files.isExecutable(candidate) && Files.isRegularFile(candidate)) {
                return Optional.of(candidate.toString());
            }
        }
        return Optional.empty();
    }
}
