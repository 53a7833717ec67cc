package ca.policecomms.dispatch.roster.adapter.profile;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.roster.model.Platoon;
import ca.policecomms.dispatch.roster.model.PlatoonCycle;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Reads {@code roster.yaml} of the agency's profile; with a wrong one the service does not start. */
@Dependent
public class ProfileRoster {
    record File(LocalDate anchor, LocalTime dayStarts, LocalTime nightStarts, List<Entry> platoons) {}

    record Entry(String code, int offset, String en, String fr) {}

    @Produces
    @Singleton
    @Startup
    public PlatoonCycle cycle(AgencyProfile profile) {
        File file = profile.section("roster", File.class);
        List<Platoon> platoons = file.platoons().stream()
                .map(each -> new Platoon(each.code(), each.offset(), new Label(each.en(), each.fr())))
                .toList();
        return new PlatoonCycle(file.anchor(), platoons, file.dayStarts(), file.nightStarts(), profile.zone());
    }
}
