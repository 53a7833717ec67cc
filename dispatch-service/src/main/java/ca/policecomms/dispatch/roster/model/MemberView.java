package ca.policecomms.dispatch.roster.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A member as readers see one. */
public record MemberView(
        UUID id,
        long version,
        String subject,
        String name,
        String platoon,
        List<String> qualifications,
        LocalDate since,
        LocalDate until) {

    public static MemberView of(Member member) {
        return new MemberView(
                member.id(),
                member.version(),
                member.subject(),
                member.name(),
                member.platoon(),
                member.qualifications(),
                member.since(),
                member.until());
    }
}
