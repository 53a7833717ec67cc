package ca.policecomms.dispatch.roster.model;

import ca.policecomms.dispatch.roster.model.RosterChanges.Changes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who works a shift: the platoon's members, less those away or swapped out, and those swapped in. */
public final class Watch {
    private final List<Member> members;
    private final Map<UUID, List<RosterChanges.Away>> away;
    private final Map<String, List<RosterChanges.Moved>> moved;

    /** @param members in the order of the rotation */
    public Watch(List<Member> members, Changes changes) {
        this.members = members;
        this.away = changes.away().stream().collect(Collectors.groupingBy(RosterChanges.Away::member));
        this.moved = changes.moved().stream().collect(Collectors.groupingBy(each -> key(each.date(), each.kind())));
    }

    /** Those who come. */
    public List<Member> on(Shift shift) {
        return of(shift).entrySet().stream()
                .filter(each -> each.getValue().works())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** All whom the shift concerns, in the order of the rotation, and how. */
    public Map<Member, Attendance> of(Shift shift) {
        Map<UUID, Boolean> swaps = moved.getOrDefault(key(shift.date(), shift.kind()), List.of()).stream()
                .collect(Collectors.toMap(RosterChanges.Moved::member, RosterChanges.Moved::in, (a, b) -> b));
        Map<Member, Attendance> all = new java.util.LinkedHashMap<>();
        for (Member member : members) {
            Attendance how = attendance(member, shift, swaps.get(member.id()));
            if (how != null) {
                all.put(member, how);
            }
        }
        return all;
    }

    private Attendance attendance(Member member, Shift shift, Boolean in) {
        boolean own = member.platoon().equals(shift.platoon()) && member.serves(shift.date());
        if (!own && !Boolean.TRUE.equals(in)) {
            return null;
        }
        if (isAway(member, shift)) {
            return Attendance.ABSENT;
        }
        if (in == null) {
            return Attendance.WORKING;
        }
        return in ? Attendance.SWAPPED_IN : Attendance.SWAPPED_OUT;
    }

    private boolean isAway(Member member, Shift shift) {
        return away.getOrDefault(member.id(), List.of()).stream()
                .anyMatch(each ->
                        !shift.date().isBefore(each.from()) && !shift.date().isAfter(each.to()));
    }

    /** What they are qualified for, one set a person. */
    public static Collection<Set<String>> skills(Collection<Member> people) {
        return people.stream().map(Member::skills).collect(Collectors.toCollection(ArrayList::new));
    }

    private static String key(java.time.LocalDate date, ShiftKind kind) {
        return date + " " + kind;
    }

    /** By id. */
    public static Map<UUID, Member> byId(Collection<Member> people) {
        return people.stream().collect(Collectors.toMap(Member::id, Function.identity(), (a, b) -> a, TreeMap::new));
    }
}
