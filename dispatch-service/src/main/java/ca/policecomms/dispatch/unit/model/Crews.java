package ca.policecomms.dispatch.unit.model;

import java.util.Set;

/** A person is in one unit at a time. */
@FunctionalInterface
public interface Crews {
    /** Waits for whoever is logging on one of them; keeps others waiting until the transaction ends. */
    void claim(Set<String> people);
}
