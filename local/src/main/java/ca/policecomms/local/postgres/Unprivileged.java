package ca.policecomms.local.postgres;

import ca.policecomms.local.process.OwnSession;
import ca.policecomms.local.settings.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. In a container, where people often are root, its programs get a command prefix: a
 * user namespace without a mapping (they see themselves as the overflow user, and files stay the launcher's), or, where
 * the kernel forbids that, the ids of {@code nobody}. Both replace themselves by the program: the pid stays.
 */
final class Unprivileged {
    private static final int NOBODY = 65534;

    private final List<String> prefix;
    private final boolean otherOwner;

    private Unprivileged(List<String> prefix, boolean otherOwner) {
        this.prefix = prefix;
        this.otherOwner = otherOwner;
    }

    static Unprivileged choose() throws IOException, InterruptedException {
        if (!isRoot(List.of())) {
            return new Unprivileged(List.of(), false);
        }
        Optional<List<String>> namespace = OwnSession.find("unshare").map(unshare -> List.of(unshare, "--user"));
        if (namespace.isPresent() && !isRoot(namespace.get())) {
            return new Unprivileged(namespace.get(), false);
        }
        Optional<List<String>> nobody = OwnSession.find("setpriv")
                .map(setpriv -> List.of(setpriv, "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        if (nobody.isPresent() && !isRoot(nobody.get())) {
            return new Unprivileged(nobody.get(), true);
        }
        throw new Refusal(
                "PostgreSQL does not run as root, and neither unshare nor setpriv works here: start ./suite as"
                        + " an ordinary user.");
    }

    List<String> command(List<String> program) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(program);
        return all;
    }

    /** Gives a folder to whom PostgreSQL runs as, when that is somebody else. */
    void own(Path folder) throws IOException {
        if (!otherOwner) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setAttribute(file, "unix:uid", NOBODY);
                Files.setAttribute(file, "unix:gid", NOBODY);
            }
        }
    }

    /** Also true when the prefix does not work at all. */
    private static boolean isRoot(List<String> prefix) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of("id", "-u"));
        Process process = new ProcessBuilder(command).start();
        process.getOutputStream().close();
        String uid = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        return process.waitFor() != 0 || uid.equals("0");
    }
}
