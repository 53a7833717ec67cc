package ca.policecomms.status.snapshot.model;

/**
 * One address before it is compressed.
 *
 * @param stale what is shown once nobody confirms any more that {@code fresh} is the newest; the same for data
 */
public record Rendered(Content fresh, Content stale) {

    public static Rendered data(Content content) {
        return new Rendered(content, content);
    }
}
