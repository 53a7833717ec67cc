package ca.policecomms.dispatch.roster.application;

import ca.policecomms.dispatch.roster.model.Member;
import ca.policecomms.dispatch.roster.model.PlatoonCycle;
import ca.policecomms.dispatch.roster.model.Shift;
import ca.policecomms.dispatch.roster.model.ShiftKind;
import ca.policecomms.dispatch.roster.model.Staffing;
import ca.policecomms.dispatch.roster.model.Watch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whether a change takes a shift below its minimum, or further below it (requirement D42). */
@ApplicationScoped
public class CheckingStaffing {
    private final PlatoonCycle cycle;
    private final Staffing staffing;
    private final ReadingRoster roster;

    CheckingStaffing(PlatoonCycle cycle, Staffing staffing, ReadingRoster roster) {
        this.cycle = cycle;
        this.staffing = staffing;
        this.roster = roster;
    }

    /** @param missing by role, how many would be lacking */
    public record Shortfall(LocalDate date, ShiftKind kind, Map<String, Integer> missing) {}

    /** The shifts that would be worse off without a member, on the dates from {@code from} to {@code to}. */
    public List<Shortfall> without(Member member, LocalDate from, LocalDate to) {
        Watch watch = roster.watch(from, to);
        return from.datesUntil(to.plusDays(1))
                .flatMap(date -> Stream.of(cycle.shift(date, ShiftKind.DAY), cycle.shift(date, ShiftKind.NIGHT)))
                .flatMap(shift -> without(member, null, shift, watch).stream())
                .toList();
    }

    /** The shift, if it would be worse off with {@code in} instead of {@code out}. */
    public List<Shortfall> instead(Member out, Member in, Shift shift) {
        return without(out, in, shift, roster.watch(shift.date(), shift.date()));
    }

    private List<Shortfall> without(Member out, Member in, Shift shift, Watch watch) {
        List<Member> before = watch.on(shift);
        List<Member> after = new ArrayList<>(before);
        if (!after.removeIf(each -> each.id().equals(out.id()))) {
            return List.of();
        }
        if (in != null) {
            after.add(in);
        }
        Map<String, Integer> missing = staffing.missing(Watch.skills(after));
        Map<String, Integer> missingBefore = staffing.missing(Watch.skills(before));
        boolean worse = missing.entrySet().stream()
                .anyMatch(each -> each.getValue() > missingBefore.getOrDefault(each.getKey(), 0));
        return worse ? List.of(new Shortfall(shift.date(), shift.kind(), missing)) : List.of();
    }
}
