package ca.policecomms.dispatch.swap.application;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.roster.application.CheckingStaffing;
import ca.policecomms.dispatch.roster.application.ReadingRoster;
import ca.policecomms.dispatch.roster.model.Member;
import ca.policecomms.dispatch.roster.model.PlatoonCycle;
import ca.policecomms.dispatch.roster.model.Shift;
import ca.policecomms.dispatch.roster.model.Staffing;
import ca.policecomms.dispatch.roster.model.Watch;
import ca.policecomms.dispatch.swap.model.CheckedSwap;
import ca.policecomms.dispatch.swap.model.SwapRule;
import ca.policecomms.dispatch.swap.model.SwappedShift;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Asks all rules of a swap, for both members and both shifts. */
@ApplicationScoped
public class CheckingSwap {
    private static final int NEAR_DAYS = 2;

    private final PlatoonCycle cycle;
    private final Staffing staffing;
    private final ReadingRoster roster;
    private final CheckingStaffing checking;

    CheckingSwap(PlatoonCycle cycle, Staffing staffing, ReadingRoster roster, CheckingStaffing checking) {
        this.cycle = cycle;
        this.staffing = staffing;
        this.roster = roster;
        this.checking = checking;
    }

    /** @throws ProblemException 409 {@code swap-refused} with each broken rule and whom it concerns */
    void check(Member giver, Member taker, SwappedShift given, SwappedShift returned, Stamp stamp) {
        cycle.requireInReach(given.date());
        Shift first = cycle.shift(given.date(), given.kind());
        List<String> broken = new ArrayList<>();
        Shift second = null;
        if (returned != null) {
            cycle.requireInReach(returned.date());
            second = cycle.shift(returned.date(), returned.kind());
            note(broken, "giver", giver, second, first, stamp);
            qualified(broken, taker, giver, second);
        } else if (!near(first).works(giver, first)) {
            broken.add("giver " + SwapRule.NOT_THEIR_SHIFT);
        }
        note(broken, "taker", taker, first, second, stamp);
        qualified(broken, giver, taker, first);
        if (!broken.isEmpty()) {
            throw SwappingShifts.refused(broken);
        }
    }

    private void note(List<String> broken, String who, Member member, Shift takes, Shift leaves, Stamp stamp) {
        LocalDate from = leaves == null || takes.date().isBefore(leaves.date()) ? takes.date() : leaves.date();
        LocalDate to = leaves == null || takes.date().isAfter(leaves.date()) ? takes.date() : leaves.date();
        CheckedSwap checked = new CheckedSwap(cycle, watch(from, to), staffing.minimumRest());
        checked.against(member, takes, leaves, stamp.recordedAt()).forEach(rule -> broken.add(who + " " + rule));
    }

    private void qualified(List<String> broken, Member out, Member in, Shift shift) {
        if (!checking.instead(out, in, shift).isEmpty()) {
            broken.add(SwapRule.QUALIFICATION + " " + shift.date() + " " + shift.kind());
        }
    }

    private CheckedSwap near(Shift shift) {
        return new CheckedSwap(cycle, watch(shift.date(), shift.date()), staffing.minimumRest());
    }

    private Watch watch(LocalDate from, LocalDate to) {
        return roster.watch(from.minusDays(NEAR_DAYS), to.plusDays(NEAR_DAYS));
    }
}
