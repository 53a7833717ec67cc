package ca.policecomms.dispatch.unitrequest.model;

/** States of a request of a unit. */
public enum RequestState {
    /** Nobody has said yes. */
    ASKED,
    /** Somebody is coming. */
    ACCEPTED,
    /** It is there. */
    ARRIVED,
    CANCELLED,
    /** No supplier is left to ask. */
    UNMET;

    public boolean isEnded() {
        return this == ARRIVED || this == CANCELLED || this == UNMET;
    }
}
