package ca.policecomms.commons.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    @DisplayName("R7 a cursor gives its parts back, whatever is in them")
    void roundTrip() {
        String cursor = Cursor.encode("2026-01-31T00:00:00Z", "", "é|,\" 🚓");
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.decode(cursor, 3)).isEqualTo(List.of("2026-01-31T00:00:00Z", "", "é|,\" 🚓"));
    }

    @Test
    @DisplayName("R7 no cursor means the first page")
    void firstPage() {
        assertThat(Cursor.decode(null, 2)).isEmpty();
        assertThat(Cursor.decode("", 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "AAAA", "abc", "AAFhAAFi", "____", "AAL_", "AAH_"})
    @DisplayName("R7 what is not a cursor of ours is refused")
    void garbage(String garbage) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Cursor.decode(garbage, 1))
                .matches(e -> e.kind() == CommonProblem.INVALID_REQUEST)
                .matches(e -> e.violations().getFirst().field().equals("cursor"));
    }

    @Test
    @DisplayName("R7 a page knows from one row more whether another follows")
    void pages() {
        assertThat(Page.of(List.of(1, 2, 3), 2, String::valueOf)).isEqualTo(new Page<>(List.of(1, 2), "2"));
        assertThat(Page.of(List.of(1, 2), 2, String::valueOf)).isEqualTo(new Page<>(List.of(1, 2), null));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201, Integer.MAX_VALUE})
    @DisplayName("R7 a page has 1 to 200 items, 50 unless told")
    void limits(int outside) {
        assertThat(Limit.of(null)).isEqualTo(50);
        assertThat(Limit.of(200)).isEqualTo(200);
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Limit.of(outside));
    }
}
