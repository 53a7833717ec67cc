package ca.policecomms.dispatch.swap.model;

import ca.policecomms.dispatch.roster.model.Attendance;
import ca.policecomms.dispatch.roster.model.Member;
import ca.policecomms.dispatch.roster.model.PlatoonCycle;
import ca.policecomms.dispatch.roster.model.Shift;
import ca.policecomms.dispatch.roster.model.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The part of the rules that concerns one person who leaves one shift for another, or just takes one. Pure, so that the
 * nights of clock changes can be tried.
 *
 * @param minimumRest between two shifts
 */
public record CheckedSwap(PlatoonCycle cycle, Watch watch, Duration minimumRest) {
    /** @param leaves null for who has no shift in return */
    public Set<SwapRule> against(Member member, Shift takes, Shift leaves, Instant now) {
        Set<SwapRule> broken = EnumSet.noneOf(SwapRule.class);
        if (!takes.startsAt().isAfter(now)) {
            broken.add(SwapRule.PAST);
        }
        if (leaves != null && !works(member, leaves)) {
            broken.add(SwapRule.NOT_THEIR_SHIFT);
        }
        if (works(member, takes) || isAbsent(member, takes)) {
            broken.add(SwapRule.DOUBLE_SHIFT);
        }
        if (!rested(member, takes, leaves)) {
            broken.add(SwapRule.REST);
        }
        return broken;
    }

    public boolean works(Member member, Shift shift) {
        return watch.on(shift).stream().anyMatch(each -> each.id().equals(member.id()));
    }

    private boolean isAbsent(Member member, Shift shift) {
        return watch.of(shift).entrySet().stream()
                .anyMatch(each -> each.getKey().id().equals(member.id()) && each.getValue() == Attendance.ABSENT);
    }

    private boolean rested(Member member, Shift takes, Shift leaves) {
        for (Shift near : around(takes)) {
            if (near.equals(leaves) || !works(member, near)) {
                continue;
            }
            Duration between = near.startsAt().isBefore(takes.startsAt())
                    ? Duration.between(near.endsAt(), takes.startsAt())
                    : Duration.between(takes.endsAt(), near.startsAt());
            if (between.compareTo(minimumRest) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Those so near that rest could be short: up to two before and after. */
    private List<Shift> around(Shift shift) {
        Set<Shift> near = new HashSet<>();
        Shift before = cycle.previous(shift);
        Shift after = cycle.next(shift);
        near.add(before);
        near.add(cycle.previous(before));
        near.add(after);
        near.add(cycle.next(after));
        return new ArrayList<>(near);
    }
}
