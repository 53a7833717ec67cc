package ca.policecomms.status.alarm.model;

/** Tells staff, wherever they are reached, that something is late or coming up. No text, no name: ids, kind and times. */
public interface StaffAlarms {

    void raise(StaffAlarm alarm);
}
