package ca.policecomms.dispatch.roster.application;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.roster.model.Members;
import ca.policecomms.dispatch.roster.model.Platoon;
import ca.policecomms.dispatch.roster.model.PlatoonCycle;
import ca.policecomms.dispatch.roster.model.RosterChanges;
import ca.policecomms.dispatch.roster.model.RosterView;
import ca.policecomms.dispatch.roster.model.RosterView.Attending;
import ca.policecomms.dispatch.roster.model.RosterView.OnShift;
import ca.policecomms.dispatch.roster.model.Shift;
import ca.policecomms.dispatch.roster.model.ShiftKind;
import ca.policecomms.dispatch.roster.model.Staffing;
import ca.policecomms.dispatch.roster.model.Watch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Who works on a date (requirements D40, D42). */
@ApplicationScoped
public class ReadingRoster {
    private final PlatoonCycle cycle;
    private final Staffing staffing;
    private final Members members;
    private final RosterChanges changes;

    ReadingRoster(PlatoonCycle cycle, Staffing staffing, Members members, RosterChanges changes) {
        this.cycle = cycle;
        this.staffing = staffing;
        this.members = members;
        this.changes = changes;
    }

    /** @throws ProblemException 404 for a date outside of this century */
    @Transactional
    public RosterView on(LocalDate date) {
        cycle.requireInReach(date);
        Watch watch = watch(date, date);
        List<OnShift> shifts = Stream.of(ShiftKind.DAY, ShiftKind.NIGHT)
                .map(kind -> onShift(cycle.shift(date, kind), watch))
                .toList();
        List<String> off = cycle.platoons().stream()
                .filter(each -> cycle.duty(each, date).isEmpty())
                .map(Platoon::code)
                .toList();
        return new RosterView(date, shifts, off);
    }

    /** With what is changed on the dates from {@code from} to {@code to}. */
    public Watch watch(LocalDate from, LocalDate to) {
        return new Watch(members.all(), changes.between(from, to));
    }

    private OnShift onShift(Shift shift, Watch watch) {
        List<Attending> attending = watch.of(shift).entrySet().stream()
                .map(each -> new Attending(
                        each.getKey().id(), each.getKey().name(), each.getKey().skills(), each.getValue()))
                .toList();
        return new OnShift(
                shift.kind(),
                shift.date(),
                shift.platoon(),
                label(shift.platoon()),
                shift.startsAt(),
                shift.endsAt(),
                shift.length().toHours(),
                attending,
                staffing.minimum(),
                staffing.missing(Watch.skills(watch.on(shift))));
    }

    private Label label(String platoon) {
        return cycle.platoons().stream()
                .filter(each -> each.code().equals(platoon))
                .findFirst()
                .orElseThrow()
                .label();
    }
}
