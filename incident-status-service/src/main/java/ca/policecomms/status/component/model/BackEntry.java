package ca.policecomms.status.component.model;

/** Whether work done on the alternate must still be entered into the restored system. */
public enum BackEntry {
    NOT_NEEDED,
    PENDING,
    DONE;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
