package ca.policecomms.status.snapshot.model;

/** What is at one address, while it is confirmed and when it is not. */
public record Answer(Body fresh, Body stale) {

    public Body when(boolean confirmed) {
        return confirmed ? fresh : stale;
    }
}
