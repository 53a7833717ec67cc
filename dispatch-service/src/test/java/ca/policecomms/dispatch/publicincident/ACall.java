package ca.policecomms.dispatch.publicincident;

import ca.policecomms.dispatch.catalogue.model.RespondingService;
import ca.policecomms.dispatch.catalogue.model.SensitiveFacts;
import ca.policecomms.dispatch.publicincident.model.GeoPoint;
import ca.policecomms.dispatch.publicincident.model.Lifecycle;
import ca.policecomms.dispatch.publicincident.model.RedactableCall;
import ca.policecomms.dispatch.publicincident.model.RedactableCall.Place;
import ca.policecomms.dispatch.publicincident.model.Response;
import ca.policecomms.dispatch.publicincident.model.Response.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A call to change at will: a collision in the queue, received at 14:07:31, nobody sent yet. */
public final class ACall {
    public static final Instant RECEIVED = Instant.parse("2026-11-21T14:07:31.250Z");

    private final UUID id = UUID.fromString("0190a1b2-0000-7000-8000-000000c0ffee");
    private final List<Response> responses = new ArrayList<>();
    private String type = "COLLISION";
    private Lifecycle state = Lifecycle.PENDING;
    private Instant receivedAt = RECEIVED;
    private Instant closedAt;
    private Place place = Place.UNKNOWN;
    private SensitiveFacts raised = SensitiveFacts.NONE;
    private boolean minor;
    private boolean officerInitiated;
    private boolean test;
    private boolean major;
    private Set<String> road = Set.of();
    private Set<String> advice = Set.of();

    public ACall of(String typeCode) {
        type = typeCode;
        return this;
    }

    public ACall in(Lifecycle lifecycle) {
        state = lifecycle;
        return this;
    }

    public ACall receivedAt(String time) {
        receivedAt = Instant.parse(time);
        return this;
    }

    public ACall closedAt(Instant time) {
        state = Lifecycle.CLOSED;
        closedAt = time;
        return this;
    }

    public ACall at(Place where) {
        place = where;
        return this;
    }

    public ACall at(double lat, double lon) {
        return at(new Place(null, null, null, null, null, null, new GeoPoint(lat, lon), null));
    }

    public ACall at(int civicNumber, String street) {
        return at(new Place(civicNumber, street, null, null, null, null, null, null));
    }

    public ACall inDivision(String code) {
        return at(new Place(null, null, null, null, null, null, null, code));
    }

    public ACall with(RespondingService service, Progress progress, Instant onSceneAt, Instant endedAt) {
        responses.add(new Response(service, progress, receivedAt, onSceneAt, endedAt));
        return this;
    }

    public ACall with(RespondingService service) {
        return with(service, Progress.UNDER_WAY, null, null);
    }

    public ACall nobodySent() {
        responses.clear();
        return this;
    }

    public ACall raising(SensitiveFacts facts) {
        raised = facts;
        return this;
    }

    public ACall withAMinor() {
        minor = true;
        return this;
    }

    public ACall aTest() {
        test = true;
        return this;
    }

    public ACall officerInitiated() {
        officerInitiated = true;
        return this;
    }

    public ACall major() {
        major = true;
        return this;
    }

    public ACall road(String... codes) {
        road = Set.of(codes);
        return this;
    }

    public ACall advice(String... codes) {
        advice = Set.of(codes);
        return this;
    }

    public RedactableCall now() {
        return new RedactableCall(
                id,
                type,
                state,
                receivedAt,
                receivedAt,
                closedAt,
                place,
                responses,
                raised,
                minor,
                officerInitiated,
                major,
                road,
                advice,
                test);
    }
}
