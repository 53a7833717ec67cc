package ca.policecomms.dispatch.plan.adapter.answers;

import ca.policecomms.dispatch.plan.model.CallAnswers;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Where nobody is asked, plans go by type and priority. */
@ApplicationScoped
@DefaultBean
class NoAnswers implements CallAnswers {
    @Override
    public Map<String, String> of(UUID callId) {
        return Map.of();
    }
}
