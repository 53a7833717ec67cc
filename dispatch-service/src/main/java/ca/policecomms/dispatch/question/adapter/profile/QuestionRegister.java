package ca.policecomms.dispatch.question.adapter.profile;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.dispatch.catalogue.adapter.persistence.JdbcRegister;
import ca.policecomms.dispatch.catalogue.model.Register;
import ca.policecomms.dispatch.question.model.QuestionSet;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;

/** The question sets as {@code question-sets.yaml} of the profile has them at first. */
@Dependent
class QuestionRegister {

    @Produces
    @Singleton
    @Startup
    Register<QuestionSet> questionSets(DataSource database, ObjectMapper json, AgencyProfile profile, Clock clock) {
        Register<QuestionSet> register = new JdbcRegister<>(database, json, "QUESTION_SET", QuestionSet.class);
        profile.section("question-sets", QuestionSetsFile.class)
                .sets()
                .forEach((code, set) -> register.seed(code, set, clock.instant()));
        return register;
    }
}
