package ca.policecomms.status.notification.model;

public enum NotificationState {
    PLANNED,
    HELD,
    NOT_REQUIRED,
    SENT,
    ACKNOWLEDGED,
    CLOSED
}
