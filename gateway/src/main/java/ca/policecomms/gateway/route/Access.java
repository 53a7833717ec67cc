package ca.policecomms.gateway.route;

/** Who may pass a route. */
public enum Access {
    /** Anybody: no token, no cookie. */
    PUBLIC,
    /** Holders of a valid bearer token; which roles may do what is for the service to say. */
    AUTHENTICATED
}
