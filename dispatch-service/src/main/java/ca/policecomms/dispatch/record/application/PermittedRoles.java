package ca.policecomms.dispatch.record.application;

import java.util.Set;

/** The roles in which the command of the current request may be given. */
@FunctionalInterface
public interface PermittedRoles {
    /** Empty when any role may. */
    Set<String> here();
}
