package ca.policecomms.local.supervise;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a part's process is started.
 *
 * @param command program and arguments
 * @param environment variables added to the launcher's own
 * @param directory its working folder
 */
public record Launch(List<String> command, Map<String, String> environment, Path directory) {
    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
