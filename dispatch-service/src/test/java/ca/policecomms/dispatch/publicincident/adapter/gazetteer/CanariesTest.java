package ca.policecomms.dispatch.publicincident.adapter.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.dispatch.catalogue.TestCatalogue;
import ca.policecomms.dispatch.publicincident.application.InMemory;
import ca.policecomms.dispatch.publicincident.application.TestReconsidering;
import ca.policecomms.dispatch.publicincident.model.RedactableCall;
import ca.policecomms.dispatch.publicincident.model.Redaction;
import ca.policecomms.dispatch.publicincident.model.Response;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanariesTest {
    private static final int CALLS = 5_000;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+\\.[0-9]+");

    /** Every event is validated against its schema on the way. */
    @ParameterizedTest
    @CsvSource({"kingston, 45", "toronto, 4545"})
    @DisplayName("D45 what is planted in every field of a call is in no byte of any public event")
    void noCanary(String profile, long seed) {
        TestCatalogue lists = TestCatalogue.of(profile);
        Redaction redaction = new Redaction(
                lists.types(), lists.vocabulary(), new IndexedGazetteer(DemoTown.streets()), lists.divisions());
        GeneratedCalls calls = new GeneratedCalls(lists, seed);
        int published = 0;
        int located = 0;
        for (int i = 0; i < CALLS; i++) {
            InMemory kept = new InMemory();
            GeneratedCalls.Life life = calls.next();
            life.versions().forEach(version -> TestReconsidering.reconsider(redaction, kept, version, life.now()));
            for (var event : kept.events) {
                String bytes = InMemory.onTheWire(event);
                life.canaries().forEach(canary -> assertThat(bytes).doesNotContainIgnoringCase(canary));
                assertCoarse(bytes);
                located += bytes.contains("\"point\":{") ? 1 : 0;
            }
            published += kept.events.size();
        }
        // The test would prove nothing on calls of which nothing is told.
        assertThat(published).isGreaterThan(CALLS / 4);
        assertThat(located).isGreaterThan(CALLS / 10);
    }

    /** Whoever adds one plants a canary in {@link GeneratedCalls} first, then names it here. */
    @Test
    @DisplayName("D45 the redaction is shown no field that was not thought of")
    void nothingNew() {
        assertThat(names(RedactableCall.class))
                .containsExactlyInAnyOrder(
                        "callId",
                        "typeCode",
                        "state",
                        "receivedAt",
                        "enteredAt",
                        "closedAt",
                        "place",
                        "responses",
                        "raised",
                        "anyPersonUnder18",
                        "officerInitiated",
                        "majorIncident",
                        "road",
                        "advice",
                        "test");
        assertThat(names(RedactableCall.Place.class))
                .containsExactlyInAnyOrder(
                        "civicNumber",
                        "street",
                        "crossStreet",
                        "unit",
                        "placeName",
                        "municipality",
                        "point",
                        "division");
        assertThat(names(Response.class))
                .containsExactlyInAnyOrder("service", "progress", "dispatchedAt", "onSceneAt", "endedAt");
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static void assertCoarse(String bytes) {
        for (Matcher number = NUMBER.matcher(bytes); number.find(); ) {
            assertThat(number.group().substring(number.group().indexOf('.') + 1))
                    .hasSizeLessThanOrEqualTo(3);
        }
    }
}
