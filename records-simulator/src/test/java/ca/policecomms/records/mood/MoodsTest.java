package ca.policecomms.records.mood;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.records.mood.Mood.Manner;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MoodsTest {
    private static final Duration MOMENT = Duration.ofSeconds(30);

    private final Moods moods = new Moods(2026, true, 1);

    @Test
    @DisplayName("D30 the same seed has the same bad days, another seed others")
    void seeded() {
        Moods same = new Moods(2026, true, 1);
        Moods other = new Moods(2027, true, 1);
        assertThat(days(same)).isEqualTo(days(moods)).isNotEqualTo(days(other));
    }

    @Test
    @DisplayName("D30 half of the answers come within a quarter of a second, one in a hundred takes longer than three")
    void delays() {
        List<Long> millis = LongStream.rangeClosed(1, 10_000)
                .mapToObj(request -> moods.at(MOMENT, request))
                .filter(mood -> mood.manner() == Manner.NORMAL)
                .map(mood -> mood.delay().toMillis())
                .sorted()
                .toList();
        assertThat(millis.get(millis.size() / 2)).isBetween(180L, 260L);
        assertThat(millis.get((int) (millis.size() * 0.99))).isBetween(2_000L, 8_000L);
    }

    @Test
    @DisplayName("D30 it is away for some minutes of a day, in both ways, and never as it starts")
    void outages() {
        Set<Manner> manners = EnumSet.noneOf(Manner.class);
        int away = 0;
        for (int second = 0; second < 86_400; second += 5) {
            Manner manner = moods.at(Duration.ofSeconds(second), 1).manner();
            manners.add(manner);
            away += manner == Manner.NORMAL ? 0 : 5;
        }
        assertThat(manners).contains(Manner.NORMAL, Manner.REFUSING, Manner.HANGING);
        assertThat(away).isBetween(600, 7_200);
        for (int second = 0; second < 120; second++) {
            assertThat(moods.at(Duration.ofSeconds(second), 1).manner()).isEqualTo(Manner.NORMAL);
        }
    }

    @Test
    @DisplayName("D30 without outages it never fails, and without slowness it never waits")
    void goodDays() {
        Moods good = new Moods(2026, false, 0);
        assertThat(days(good)).allSatisfy(mood -> {
            assertThat(mood.manner()).isEqualTo(Manner.NORMAL);
            assertThat(mood.delay()).isZero();
        });
    }

    private static List<Mood> days(Moods moods) {
        return LongStream.range(0, 5_000)
                .mapToObj(n -> moods.at(Duration.ofSeconds(n * 17), n))
                .toList();
    }
}
