package ca.policecomms.dispatch.plan.adapter.profile;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.catalogue.model.RespondingService;
import ca.policecomms.dispatch.plan.model.PlanBook;
import ca.policecomms.dispatch.plan.model.ResponsePlan;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code response-plans.yaml} of the agency's profile, once. A service with a wrong one does not start. */
@Dependent
public class ProfilePlans {

    record PlansFile(List<Entry> plans) {}

    record Entry(
            String code,
            String en,
            String fr,
            Set<String> types,
            List<Integer> priorities,
            Map<String, Set<String>> answers,
            List<NeedEntry> needs,
            List<String> notices) {

        ResponsePlan toPlan() {
            if (code == null || en == null || fr == null || priorities == null || priorities.size() != 2) {
                throw new IllegalStateException("A response plan needs code, en, fr and two priorities: " + this);
            }
            ResponsePlan plan = new ResponsePlan(
                    code,
                    1,
                    new Label(en, fr),
                    false,
                    new ResponsePlan.PlanFit(
                            types == null ? Set.of() : types,
                            priorities.getFirst(),
                            priorities.getLast(),
                            answers == null ? Map.of() : answers),
                    needs == null
                            ? List.of()
                            : needs.stream().map(NeedEntry::toNeed).toList(),
                    notices == null ? List.of() : notices);
            if (plan.sendsBylawAloneToUrgent()) {
                throw new IllegalStateException("Plan " + code + " sends bylaw officers alone to P0 to P2");
            }
            return plan;
        }
    }

    record NeedEntry(RespondingService service, List<String> capabilities, int units, boolean allNear) {
        ResponsePlan.PlanNeed toNeed() {
            if (service == null || units < 1 || units > 50) {
                throw new IllegalStateException("A need has a service and 1 to 50 units: " + this);
            }
            return new ResponsePlan.PlanNeed(service, capabilities == null ? List.of() : capabilities, units, allNear);
        }
    }

    @Produces
    @Singleton
    @Startup
    public PlanBook plans(AgencyProfile profile) {
        return of(profile);
    }

    /** The same without a container, for plain tests. */
    public static PlanBook of(AgencyProfile profile) {
        return new PlanBook(profile.section("response-plans", PlansFile.class).plans().stream()
                .map(Entry::toPlan)
                .toList());
    }
}
