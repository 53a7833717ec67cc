package ca.policecomms.dispatch.call.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.PriorityRule;
import ca.policecomms.dispatch.catalogue.model.CallType;
import ca.policecomms.dispatch.catalogue.model.CallTypes;
import ca.policecomms.dispatch.catalogue.model.Sensitivity;
import ca.policecomms.dispatch.record.model.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** What priorities follow from type and premise, and how low a person may put one (requirements D14, D15). */
@ApplicationScoped
class PriorityRules {
    private static final int DOMESTIC_FLOOR = 2;
    /** Of a call whose type is not known either: prompt. */
    private static final int UNDECIDED = 3;

    private final CallTypes types;
    private final PremiseCautions cautions;

    PriorityRules(CallTypes types, PremiseCautions cautions) {
        this.types = types;
        this.cautions = cautions;
    }

    /** A live call at a premise, or from a telephone, that people are warned of (requirement D14). */
    Optional<Fact> warn(Call call) {
        return call.importId() != null
                ? Optional.empty()
                : cautions.warning(call)
                        .flatMap(caution -> call.raise(PriorityRule.PREMISE_CAUTION, Map.of("cautionId", caution)));
    }

    /**
     * @param to 0 to 5
     * @param reason why it is lowered; null or blank when nobody said
     * @throws ProblemException 422 {@code rule-violated}
     */
    void check(Call call, int to, String reason) {
        boolean lowered = call.priority() != null && to > call.priority();
        if (lowered && (reason == null || reason.isBlank())) {
            throw refused("Lowering a priority needs a reason.", "reason", "required to lower a priority");
        }
        if (to > DOMESTIC_FLOOR && domestic(call)) {
            throw refused("A domestic call stays at priority 2 or above.", "priority", "0 to 2");
        }
    }

    /** @throws ProblemException 422 {@code rule-violated}: the way to a lower priority is the command of that name */
    void checkEntry(Call call, Integer given) {
        if (given != null && call.priority() != null && given > call.priority()) {
            throw refused("A call is not lowered by entering it.", "priority", "0 to " + call.priority());
        }
        Integer entered = given == null ? call.priority() : given;
        if (entered != null && entered > DOMESTIC_FLOOR && domestic(call)) {
            throw refused("A domestic call stays at priority 2 or above.", "priority", "0 to 2");
        }
    }

    /** @throws ProblemException 422 {@code rule-violated} for a domestic type below its floor */
    void checkFloor(String typeCode, Integer given) {
        if (given != null && given > DOMESTIC_FLOOR && domestic(typeCode)) {
            throw refused("A domestic call stays at priority 2 or above.", "priority", "0 to 2");
        }
    }

    /** The priority of a call for which nobody has decided one. */
    int usual(String typeCode) {
        int usual = types.find(typeCode).map(CallType::defaultPriority).orElse(UNDECIDED);
        return domestic(typeCode) ? Math.min(usual, DOMESTIC_FLOOR) : usual;
    }

    /** By its type, or by what was answered. */
    boolean domestic(Call call) {
        return domestic(call.typeCode()) || call.sensitivity().domestic() == Sensitivity.YES;
    }

    private boolean domestic(String typeCode) {
        return types.find(typeCode)
                .map(CallType::domestic)
                .filter(Sensitivity.YES::equals)
                .isPresent();
    }

    private static ProblemException refused(String detail, String field, String message) {
        return ProblemException.of(CommonProblem.RULE_VIOLATED, detail)
                .violation(field, message)
                .with("rule", "D15");
    }
}
