package ca.policecomms.status.snapshot.adapter.http;

/**
 * What the public reads now. One for the whole process and not a bean, because the port is open before there are any, and
 * stays open whatever becomes of them.
 */
final class Showing {

    private static volatile Site now;

    private Showing() {}

    /** Null until there is something to show. */
    static Site now() {
        return now;
    }

    static void show(Site site) {
        now = site;
    }
}
