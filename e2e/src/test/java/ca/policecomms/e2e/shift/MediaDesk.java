package ca.policecomms.e2e.shift;

import ca.policecomms.e2e.suite.Api;
import ca.policecomms.e2e.suite.RunningSuite;
import com.fasterxml.jackson.databind.JsonNode;

/** A media officer, who knows of the shift what dispatch publishes and no more. */
public final class MediaDesk {
    private static final int PATIENCE_SECONDS = 20;

    private final Api officer;

    public MediaDesk(RunningSuite suite) {
        officer = Api.as(suite, "media-officer");
    }

    /** A public incident, once the desk holds it in this status. */
    public JsonNode holds(String publicId, String status) {
        String path = "/api/media/v1/public-incidents/" + publicId;
        RunningSuite.await(
                PATIENCE_SECONDS,
                status + " at the media desk",
                () -> officer.get(path).body().path("status").asText().equals(status));
        return officer.get(path).must(200).body();
    }
}
