package ca.policecomms.dispatch.swap;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.profile.AgencyProfileProducer;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.roster.adapter.profile.ProfileRoster;
import ca.policecomms.dispatch.roster.model.Member;
import ca.policecomms.dispatch.roster.model.PlatoonCycle;
import ca.policecomms.dispatch.roster.model.RosterChanges.Away;
import ca.policecomms.dispatch.roster.model.RosterChanges.Changes;
import ca.policecomms.dispatch.roster.model.RosterChanges.Moved;
import ca.policecomms.dispatch.roster.model.Shift;
import ca.policecomms.dispatch.roster.model.ShiftKind;
import ca.policecomms.dispatch.roster.model.Watch;
import ca.policecomms.dispatch.swap.model.CheckedSwap;
import ca.policecomms.dispatch.swap.model.SwapRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On 2026-03-07, a Saturday before the clocks change, platoons are found by the cycle; A is at k = 5. */
class CheckedSwapTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate ANCHOR = LocalDate.of(2026, 1, 5);

    private final PlatoonCycle cycle =
            new ProfileRoster().cycle(AgencyProfileProducer.load("kingston", Optional.empty()));
    /** Works days on the anchor date and the next, then two nights. */
    private final Member ann = member("A");
    /** At k = 2 on the anchor date: two nights, four off. */
    private final Member bob = member("B");

    @Test
    @DisplayName("D42 a shift on days off is allowed, and a shift in return that is theirs")
    void allowed() {
        assertThat(against(ann, ANCHOR.plusDays(5), ShiftKind.DAY, ANCHOR, ShiftKind.DAY, Changes.NONE))
                .isEmpty();
    }

    @Test
    @DisplayName("D42 nobody works a shift twice, or while absent")
    void doubleShift() {
        assertThat(against(ann, ANCHOR, ShiftKind.DAY, null, null, Changes.NONE))
                .contains(SwapRule.DOUBLE_SHIFT);
        Changes away = new Changes(
                List.of(new Away(bob.id(), ANCHOR.plusDays(4), ANCHOR.plusDays(4))),
                List.of(new Moved(bob.id(), ANCHOR.plusDays(4), ShiftKind.DAY, true)));
        assertThat(against(bob, ANCHOR.plusDays(4), ShiftKind.DAY, null, null, away))
                .contains(SwapRule.DOUBLE_SHIFT);
    }

    @Test
    @DisplayName("D42 between two shifts there is rest: not the night after one's day, nor the day after one's night")
    void rest() {
        assertThat(against(ann, ANCHOR, ShiftKind.NIGHT, null, null, Changes.NONE))
                .containsOnly(SwapRule.REST);
        assertThat(against(bob, ANCHOR.plusDays(2), ShiftKind.DAY, null, null, Changes.NONE))
                .containsOnly(SwapRule.REST);
        assertThat(against(ann, ANCHOR, ShiftKind.NIGHT, ANCHOR, ShiftKind.DAY, Changes.NONE))
                .as("the day is given away, but the next day follows the night at once")
                .containsOnly(SwapRule.REST);
    }

    @Test
    @DisplayName("D42 rest is counted in hours that pass: a clock change between two nights takes none of it")
    void clockChange() {
        LocalDate change = LocalDate.of(2026, 3, 7);
        Member free = cycle.platoons().stream()
                .filter(each -> cycle.duty(each, change).isEmpty()
                        && cycle.duty(each, change.plusDays(1)).isEmpty())
                .map(each -> member(each.code()))
                .findFirst()
                .orElseThrow();
        Changes taken = new Changes(List.of(), List.of(new Moved(free.id(), change, ShiftKind.NIGHT, true)));
        Set<SwapRule> nextNight = against(free, change.plusDays(1), ShiftKind.NIGHT, null, null, taken);
        assertThat(nextNight).doesNotContain(SwapRule.REST, SwapRule.DOUBLE_SHIFT);
        assertThat(against(free, change.plusDays(1), ShiftKind.DAY, null, null, taken))
                .contains(SwapRule.REST);
    }

    @Test
    @DisplayName("D42 nobody gives away what is not theirs, or what has begun")
    void notTheirs() {
        assertThat(against(ann, ANCHOR.plusDays(5), ShiftKind.DAY, ANCHOR.plusDays(6), ShiftKind.DAY, Changes.NONE))
                .contains(SwapRule.NOT_THEIR_SHIFT);
        Shift begun = cycle.shift(ANCHOR.plusDays(5), ShiftKind.DAY);
        assertThat(checked(Changes.NONE).against(ann, begun, null, begun.startsAt()))
                .containsOnly(SwapRule.PAST);
    }

    private Set<SwapRule> against(
            Member who, LocalDate takes, ShiftKind kind, LocalDate leaves, ShiftKind leavesKind, Changes changes) {
        Shift left = leaves == null ? null : cycle.shift(leaves, leavesKind);
        return checked(changes).against(who, cycle.shift(takes, kind), left, NOW);
    }

    private CheckedSwap checked(Changes changes) {
        List<Member> all = new java.util.ArrayList<>(List.of(ann, bob));
        all.addAll(extra);
        return new CheckedSwap(cycle, new Watch(all, changes), Duration.ofHours(11));
    }

    private final List<Member> extra = new java.util.ArrayList<>();

    private Member member(String platoon) {
        Member member = new Member(
                UUID.randomUUID(), platoon, platoon, platoon, List.of(Role.DISPATCHER), LocalDate.of(2020, 1, 1));
        if (extra != null) {
            extra.add(member);
        }
        return member;
    }
}
