package ca.policecomms.dispatch.call;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallState;
import ca.policecomms.dispatch.call.model.CallSummary;
import ca.policecomms.dispatch.call.model.Likeness;
import ca.policecomms.dispatch.call.model.Likeness.Code;
import ca.policecomms.dispatch.call.model.Likeness.Reason;
import ca.policecomms.dispatch.call.model.Location;
import ca.policecomms.dispatch.call.model.NewCall;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final double LAT = 44.23;
    private static final double LON = -76.48;
    /** About 100 m. */
    private static final double NORTH = 0.0009;

    private final Call call = Call.open(
            UUID.randomUUID(),
            "K26-000001",
            new NewCall("COLLISION", 3, at(12, "Fir Street"), Stamps.NOON, null, null, "(613) 555-0100", null, null),
            Stamps.atSecond(0));

    @Test
    @DisplayName("D12 a call from the same number, however it was typed, is a likely duplicate, and says why")
    void samePhone() {
        Likeness found = Likeness.of(call, other("NOISE", null, null, null, "6135550100", 3600))
                .orElseThrow();
        assertThat(found.reasons()).extracting(Reason::code).containsExactly(Code.SAME_PHONE);
        assertThat(CallSummary.digits("+1 613-555-0100")).isEqualTo("6135550100");
    }

    @Test
    @DisplayName("D12 nearer, of the same type and at the same time scores higher, with metres and minutes shown")
    void score() {
        Likeness far = Likeness.of(call, other("NOISE", null, LAT + 2.5 * NORTH, LON, null, 3600))
                .orElseThrow();
        Likeness near = Likeness.of(call, other("NOISE", null, LAT + NORTH, LON, null, 3600))
                .orElseThrow();
        Likeness same = Likeness.of(call, other("COLLISION", 12, LAT, LON, "6135550100", 60))
                .orElseThrow();
        assertThat(far.score()).isLessThan(near.score());
        assertThat(near.score()).isLessThan(same.score());
        assertThat(same.score()).isBetween(90, 100);
        assertThat(near.reasons().getFirst().value()).isBetween(95L, 105L);
        assertThat(same.reasons())
                .extracting(Reason::code)
                .containsExactly(Code.SAME_PHONE, Code.SAME_ADDRESS, Code.SAME_TYPE, Code.CLOSE_IN_TIME);
    }

    @Test
    @DisplayName("D12 beyond 300 m from another number nothing speaks for a duplicate, whatever type and time say")
    void elsewhere() {
        assertThat(Likeness.of(call, other("COLLISION", null, LAT + 3.5 * NORTH, LON, "6135550199", 0)))
                .isEmpty();
        assertThat(Likeness.of(call, other("COLLISION", null, null, null, null, 0)))
                .isEmpty();
    }

    private static Location at(Integer civic, String street) {
        return new Location(true, null, civic, street, null, null, null, null, LAT, LON, null, null, false);
    }

    private static CallSummary other(
            String type, Integer civic, Double lat, Double lon, String phone, long secondsLater) {
        Instant received = Stamps.NOON.plusSeconds(secondsLater);
        return new CallSummary(
                UUID.randomUUID(),
                "K26-000002",
                CallState.PENDING,
                type,
                3,
                received,
                null,
                civic,
                "fir street",
                lat,
                lon,
                phone,
                null);
    }
}
