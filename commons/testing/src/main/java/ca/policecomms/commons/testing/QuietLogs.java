package ca.policecomms.commons.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps what an embedded server says about itself out of a test's output, errors excepted. */
final class QuietLogs {
    /** Held here because the logging framework keeps loggers weakly and would forget their level. */
    private static final List<Logger> LOGGERS = new ArrayList<>();

    private QuietLogs() {}

    static synchronized void of(String... names) {
        for (String name : names) {
            Logger logger = Logger.getLogger(name);
            logger.setLevel(Level.SEVERE);
            LOGGERS.add(logger);
        }
    }
}
