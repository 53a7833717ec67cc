package ca.policecomms.dispatch.catalogue.adapter.profile;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.dispatch.catalogue.adapter.persistence.JdbcRegister;
import ca.policecomms.dispatch.catalogue.model.Disposition;
import ca.policecomms.dispatch.catalogue.model.PriorityLevel;
import ca.policecomms.dispatch.catalogue.model.Register;
import ca.policecomms.dispatch.catalogue.model.TypeWording;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** The lists that start as files of the profile and are changed over the API afterwards. */
@Dependent
class Lists {
    private final DataSource database;
    private final ObjectMapper json;
    private final AgencyProfile profile;
    private final Clock clock;

    Lists(DataSource database, ObjectMapper json, AgencyProfile profile, Clock clock) {
        this.database = database;
        this.json = json;
        this.profile = profile;
        this.clock = clock;
    }

    @Produces
    @Singleton
    @Startup
    Register<Disposition> dispositions() {
        return seeded(
                "DISPOSITION",
                Disposition.class,
                profile.section("dispositions", ListSections.Dispositions.class).toMap());
    }

    @Produces
    @Singleton
    @Startup
    Register<PriorityLevel> priorities() {
        return seeded(
                "PRIORITY",
                PriorityLevel.class,
                profile.section("priorities", ListSections.Levels.class).toMap());
    }

    @Produces
    @Singleton
    @Startup
    Register<TypeWording> callTypes() {
        Map<String, TypeWording> wordings = new LinkedHashMap<>();
        profile.section("call-types", CatalogueSections.CallTypesFile.class)
                .types()
                .forEach(type -> wordings.put(type.code(), type.toWording()));
        return seeded("CALL_TYPE", TypeWording.class, wordings);
    }

    private <T> Register<T> seeded(String kind, Class<T> type, Map<String, T> entries) {
        Register<T> register = new JdbcRegister<>(database, json, kind, type);
        entries.forEach((code, content) -> register.seed(code, content, clock.instant()));
        return register;
    }
}
