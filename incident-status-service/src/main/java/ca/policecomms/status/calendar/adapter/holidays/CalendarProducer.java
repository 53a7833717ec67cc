package ca.policecomms.status.calendar.adapter.holidays;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.status.calendar.model.BusinessCalendar;
import ca.policecomms.status.calendar.model.Holidays;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The agency's business days: file {@code calendar.yaml} of its profile, and the public holidays that it names. */
@Singleton
class CalendarProducer {

    @Produces
    @Singleton
    BusinessCalendar calendar(AgencyProfile profile) {
        Holidays holidays = profile.section("calendar", Holidays.class);
        HolidayManager rules = HolidayManager.getInstance(ManagerParameters.create(holidays.country()));
        Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();
        return new BusinessCalendar(
                profile.zone(),
                year -> years.computeIfAbsent(year, y -> {
                    Set<LocalDate> days = new HashSet<>();
                    rules.getHolidays(Year.of(y), holidays.region()).forEach(holiday -> days.add(holiday.getDate()));
                    Optional.ofNullable(holidays.own())
                            .ifPresent(own -> own.forEach(day -> days.add(LocalDate.parse(y + "-" + day))));
                    return Set.copyOf(days);
                }));
    }
}
