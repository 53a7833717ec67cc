package ca.policecomms.dispatch.rotation.application;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.roster.model.Member;
import ca.policecomms.dispatch.roster.model.Members;
import ca.policecomms.dispatch.roster.model.Platoon;
import ca.policecomms.dispatch.roster.model.PlatoonCycle;
import ca.policecomms.dispatch.roster.model.RosterChanges;
import ca.policecomms.dispatch.roster.model.Shift;
import ca.policecomms.dispatch.roster.model.ShiftKind;
import ca.policecomms.dispatch.roster.model.Staffing;
import ca.policecomms.dispatch.roster.model.Watch;
import ca.policecomms.dispatch.rotation.model.Pick;
import ca.policecomms.dispatch.rotation.model.Rotation;
import ca.policecomms.dispatch.rotation.model.RotationView;
import ca.policecomms.dispatch.rotation.model.RotationView.Placed;
import ca.policecomms.dispatch.rotation.model.RotationView.Seating;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Who sits where on a date (requirement D41): the rotation is worked out from the first shift of the platoon on. */
@ApplicationScoped
public class ReadingRotation {
    private final PlatoonCycle cycle;
    private final Staffing staffing;
    private final Members members;
    private final RosterChanges changes;

    ReadingRotation(PlatoonCycle cycle, Staffing staffing, Members members, RosterChanges changes) {
        this.cycle = cycle;
        this.staffing = staffing;
        this.members = members;
        this.changes = changes;
    }

    /** @throws ProblemException 404 for a date outside of this century */
    @Transactional
    public RotationView on(LocalDate date) {
        cycle.requireInReach(date);
        List<Member> all = members.all();
        LocalDate first = all.stream()
                .map(Member::since)
                .filter(each -> each.isBefore(date))
                .min(LocalDate::compareTo)
                .orElse(date);
        Watch watch = new Watch(all, changes.between(first, date));
        Map<UUID, Member> byId = Watch.byId(all);
        return new RotationView(
                date,
                Stream.of(ShiftKind.DAY, ShiftKind.NIGHT)
                        .map(kind -> onShift(cycle.shift(date, kind), first, watch, byId))
                        .toList());
    }

    private Seating onShift(Shift shift, LocalDate first, Watch watch, Map<UUID, Member> byId) {
        Rotation rotation = new Rotation(staffing);
        List<Pick> picks = List.of();
        for (Shift each : workedUpTo(shift, first)) {
            picks = rotation.next(watch.on(each).stream()
                    .map(member -> new Rotation.Worker(member.id(), member.skills()))
                    .toList());
        }
        return new Seating(
                shift.kind(),
                shift.platoon(),
                picks.stream().map(pick -> placed(pick, byId)).toList(),
                staffing.missing(Watch.skills(watch.on(shift))));
    }

    /** The shifts of its platoon from a date on, oldest first. */
    private List<Shift> workedUpTo(Shift last, LocalDate first) {
        Platoon platoon = cycle.platoons().stream()
                .filter(each -> each.code().equals(last.platoon()))
                .findFirst()
                .orElseThrow();
        List<Shift> worked = new ArrayList<>();
        first.datesUntil(last.date())
                .forEach(date -> cycle.duty(platoon, date).ifPresent(kind -> worked.add(cycle.shift(date, kind))));
        worked.add(last);
        return worked;
    }

    private static Placed placed(Pick pick, Map<UUID, Member> byId) {
        return new Placed(
                pick.member(),
                byId.get(pick.member()).name(),
                pick.role(),
                pick.seat(),
                pick.reason(),
                pick.previousRole(),
                pick.counts());
    }
}
