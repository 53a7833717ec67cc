package ca.policecomms.commons.problem;

import java.util.Optional;

/** Looks along the chain of causes. */
public final class Causes {

    private static final int DEEPEST = 20;

    private Causes() {}

    public static boolean anyOf(Throwable thrown, Class<? extends Throwable> type) {
        return find(thrown, type).isPresent();
    }

    public static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
