package ca.policecomms.local.command;

import ca.policecomms.local.settings.Home;
import ca.policecomms.local.settings.Refusal;
import ca.policecomms.local.settings.Settings;
import ca.policecomms.local.supervise.Progress;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The commands behind the script {@code suite}: {@code up [--fresh] [--detach]}, {@code down}, {@code status}. */
public final class Suite {
    private static final int REFUSED = 2;

    private Suite() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            Home home = Home.of(System.getenv());
            Settings settings = Settings.load(home, System.getenv());
            Progress progress = new Progress(System.out);
            List<String> options = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
            return switch (arguments.length == 0 ? "" : arguments[0]) {
                case "up" -> up(home, settings, progress, options);
                case "down" -> new Down(home, progress).run();
                case "status" -> new Status(home).print(System.out);
                default -> throw new Refusal("The commands are up, down and status.");
            };
        } catch (Refusal e) {
            System.err.println("suite: " + e.getMessage());
            return REFUSED;
        } catch (IOException e) {
            System.err.println("suite: " + e);
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static int up(Home home, Settings settings, Progress progress, List<String> options)
            throws IOException, InterruptedException {
        options.stream()
                .filter(option -> !Set.of("--fresh", "--detach").contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new Refusal("up has no option " + option + ", only --fresh and --detach.");
                });
        boolean fresh = options.contains("--fresh");
        return options.contains("--detach")
                ? new UpDetached(home).run(fresh)
                : new Up(home, settings, progress).run(fresh);
    }
}
