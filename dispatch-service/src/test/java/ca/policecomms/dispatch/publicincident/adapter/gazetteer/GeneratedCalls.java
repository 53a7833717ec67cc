package ca.policecomms.dispatch.publicincident.adapter.gazetteer;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.dispatch.catalogue.TestCatalogue;
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
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Lives of calls in Demo Town with something planted wherever people can type or a machine can measure; seeded. */
final class GeneratedCalls {
    private static final List<Lifecycle> LIFE =
            List.of(Lifecycle.INTAKE, Lifecycle.PENDING, Lifecycle.ACTIVE, Lifecycle.ACTIVE, Lifecycle.CLOSED);
    private final Random random;
    private final List<String> types;
    private final List<String> divisions;
    private int number;

    /** @param canaries must never be seen outside; the versions of the call follow each other */
    record Life(List<RedactableCall> versions, List<String> canaries, Instant now) {}

    GeneratedCalls(TestCatalogue lists, long seed) {
        random = new Random(seed);
        types = lists.types().all().stream().map(type -> type.code()).toList();
        divisions = List.copyOf(lists.divisions().stream().sorted().toList());
    }

    Life next() {
        number++;
        Instant received = Instant.parse("2026-01-01T00:00:00Z").plusMillis(random.nextLong(300L * 86_400_000));
        UUID id = Ids.at(received);
        List<String> canaries =
                new ArrayList<>(List.of(id.toString(), id.toString().substring(0, 13)));
        // Exact seconds and milliseconds of the call are fingerprints too; on the whole five minutes there is none.
        if (received.getNano() != 0) {
            canaries.add(received.toString().substring(11));
        }
        Place place = place(canaries);
        String type = pick(types);
        List<RedactableCall> versions = new ArrayList<>();
        List<Response> responses = List.of();
        for (Lifecycle state : LIFE) {
            if (state == Lifecycle.ACTIVE || state == Lifecycle.CLOSED) {
                responses = responses(received, state == Lifecycle.CLOSED);
            }
            String now = random.nextInt(12) == 0 ? pick(types) : type;
            SensitiveFacts raised = random.nextInt(40) == 0 ? SensitiveFacts.UNKNOWN : SensitiveFacts.NONE;
            versions.add(new RedactableCall(
                    id,
                    now,
                    state,
                    received,
                    received.plusSeconds(40),
                    state == Lifecycle.CLOSED ? received.plusSeconds(4000) : null,
                    place,
                    responses,
                    raised,
                    false,
                    false,
                    random.nextInt(20) == 0,
                    Set.of("LANE_CLOSED", planted("road", canaries)),
                    Set.of("AVOID_AREA", planted("advice", canaries))));
        }
        return new Life(versions, canaries, Instant.parse("2027-06-01T00:00:00Z"));
    }

    private Place place(List<String> canaries) {
        int hundred = random.nextInt(12);
        int civicNumber = hundred * 100 + 1 + random.nextInt(99);
        GeoPoint point = random.nextBoolean()
                ? null
                : new GeoPoint(
                        DemoTown.SOUTH - 0.01 + random.nextDouble() * 0.04,
                        DemoTown.WEST - 0.01 + random.nextDouble() * 0.05);
        if (point != null) {
            canaries.add(String.format(Locale.ROOT, "%.5f", point.lat()));
            canaries.add(String.format(Locale.ROOT, "%.5f", point.lon()));
        }
        List<String> streets = random.nextBoolean() ? DemoTown.STREETS : DemoTown.AVENUES;
        String street = random.nextInt(4) == 0 ? planted("street", canaries) : pick(streets);
        canaries.add(civicNumber + " " + street);
        canaries.add(civicNumber + " block");
        return new Place(
                civicNumber,
                street,
                planted("cross", canaries),
                planted("unit", canaries),
                planted("place", canaries),
                random.nextInt(4) == 0 ? planted("town", canaries) : null,
                point,
                random.nextInt(3) == 0 ? planted("division", canaries) : pick(divisions));
    }

    private List<Response> responses(Instant received, boolean ended) {
        List<Response> units = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            units.add(new Response(
                    pick(List.of(RespondingService.values())),
                    ended ? Progress.CLEARED : pick(List.of(Progress.values())),
                    received.plusSeconds(100),
                    random.nextBoolean() ? received.plusSeconds(400) : null,
                    ended ? received.plusSeconds(3000) : null));
        }
        return units;
    }

    /** Something that a person may have typed into any field: the kinds of secret a call is full of. */
    private String planted(String field, List<String> canaries) {
        String canary = switch (random.nextInt(8)) {
            case 0 -> "Zebedee Quillfeather " + number;
            case 1 -> "613-555-01" + (10 + random.nextInt(90));
            case 2 -> "plate QXZJ " + (100 + random.nextInt(900));
            case 3 -> "born 1987-04-" + (10 + random.nextInt(18));
            case 4 -> "stabbed in the left arm " + number;
            case 5 -> "K26-" + String.format(Locale.ROOT, "%06d", number);
            case 6 -> "unit PTR" + (1000 + random.nextInt(9000));
            default -> "he said " + field + " \"quoted\" {json} \u0000 " + number;
        };
        canaries.add(canary);
        return canary;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
