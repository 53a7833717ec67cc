package ca.policecomms.status.alarm.model;

/** Work that time brings: done in small steps, each in a transaction of its own, on any replica. */
public interface DueWork {

    /** @return whether something was done; then there may be more */
    boolean doOne();
}
