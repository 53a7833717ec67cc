package ca.policecomms.dispatch.unit.application;

import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.unit.model.Unit;

/** Called in the transaction in which a unit says that it is free. Its row is locked. */
@FunctionalInterface
public interface WhenFree {
    void free(Unit unit, Stamp stamp);
}
