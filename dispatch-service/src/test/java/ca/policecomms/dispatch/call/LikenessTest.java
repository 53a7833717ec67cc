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
import ca.policecomms.dispatch.call.model.OtherCalls;
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
    @DisplayName("D12 a call from the same number is a likely duplicate, and says why")
    void samePhone() {
        Likeness found =
                Likeness.of(call, other("NOISE", false, null, null, true, 3600)).orElseThrow();
        assertThat(found.reasons()).extracting(Reason::code).containsExactly(Code.SAME_PHONE);
    }

    @Test
    @DisplayName("D12 nearer, of the same type and at the same time scores higher, with metres and minutes shown")
    void score() {
        Likeness far = Likeness.of(call, other("NOISE", false, LAT + 2.5 * NORTH, LON, false, 3600))
                .orElseThrow();
        Likeness near = Likeness.of(call, other("NOISE", false, LAT + NORTH, LON, false, 3600))
                .orElseThrow();
        Likeness same =
                Likeness.of(call, other("COLLISION", true, LAT, LON, true, 60)).orElseThrow();
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
        assertThat(Likeness.of(call, other("COLLISION", false, LAT + 3.5 * NORTH, LON, false, 0)))
                .isEmpty();
        assertThat(Likeness.of(call, other("COLLISION", false, null, null, false, 0)))
                .isEmpty();
    }

    private static Location at(Integer civic, String street) {
        return new Location(true, null, civic, street, null, null, null, null, LAT, LON, null, null, false);
    }

    private static OtherCalls.Found other(
            String type, boolean sameAddress, Double lat, Double lon, boolean samePhone, long secondsLater) {
        Instant received = Stamps.NOON.plusSeconds(secondsLater);
        return new OtherCalls.Found(
                new CallSummary(UUID.randomUUID(), "K26-000002", CallState.PENDING, type, 3, received, null, lat, lon),
                sameAddress,
                samePhone);
    }
}
