package ca.policecomms.status.maintenance.adapter.recurrence;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.status.maintenance.model.Recurrence;
import ca.policecomms.status.maintenance.model.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/** Recurrence rules as calendars know them. */
@ApplicationScoped
class IcalRecurrence implements Recurrence {

    private static final Set<Frequency> ALLOWED =
            EnumSet.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

    private final ZoneId zone;

    IcalRecurrence(AgencyProfile profile) {
        this.zone = profile.zone();
    }

    @Override
    public void requireValid(String rule) {
        try {
            if (!ALLOWED.contains(new Recur<ZonedDateTime>(rule).getFrequency())) {
                throw invalid();
            }
        } catch (IllegalArgumentException | DateTimeException notARule) {
            throw invalid();
        }
    }

    @Override
    public List<Window> following(String rule, Window first, Window after, int limit) {
        Recur<ZonedDateTime> recur = new Recur<>(rule);
        // Rules know seconds at the finest; what is finer is put back.
        ZonedDateTime seed = first.start().atZone(zone).withNano(0);
        ZonedDateTime last = after.start().atZone(zone).withNano(0);
        int nano = first.start().getNano();
        List<Window> windows = new ArrayList<>();
        while (windows.size() < limit) {
            ZonedDateTime next = recur.getNextDate(seed, last);
            if (next == null || !next.isAfter(last)) {
                break;
            }
            windows.add(first.at(next.withNano(nano)));
            last = next;
        }
        return windows;
    }

    private static ProblemException invalid() {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "The recurrence is not valid.")
                .violation("recurrence", "must be an RFC 5545 rule of days, weeks, months or years");
    }
}
