package ca.policecomms.dispatch.agency.adapter.profile;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.dispatch.agency.model.Agency;
import ca.policecomms.dispatch.agency.model.AgencyKind;
import ca.policecomms.dispatch.agency.model.OpenHours;
import ca.policecomms.dispatch.catalogue.adapter.persistence.JdbcRegister;
import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.catalogue.model.Register;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** The other services as {@code agencies.yaml} of the profile has them at first. */
@Dependent
public class AgencyRegister {
    /** The file as it is written. */
    public record AgenciesFile(List<Entry> agencies) {}

    /** Without hours it is always open. */
    public record Entry(
            String code, String en, String fr, AgencyKind kind, String line, List<OpenHours> hours, Label area) {

        public Agency toAgency() {
            return new Agency(new Label(en, fr), kind, line, hours == null ? List.of() : hours, area, true);
        }
    }

    @Produces
    @Singleton
    @Startup
    Register<Agency> agencies(DataSource database, ObjectMapper json, AgencyProfile profile, Clock clock) {
        Register<Agency> register = new JdbcRegister<>(database, json, "AGENCY", Agency.class);
        profile.section("agencies", AgenciesFile.class)
                .agencies()
                .forEach(entry -> register.seed(entry.code(), entry.toAgency(), clock.instant()));
        return register;
    }
}
