package ca.policecomms.dispatch.assignment.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How long a unit may be silent before somebody asks whether it is well, by the state of its assignment and the call
 * (requirement D33). The first rule that fits counts.
 */
public record SafetyChecks(List<Rule> rules) {

    /** How long an unanswered check stays with those it has reached before it climbs. */
    public static final Duration STEP = Duration.ofSeconds(60);

    public SafetyChecks {
        rules = List.copyOf(rules);
    }

    /**
     * @param states of the assignment
     * @param types codes of call types; empty fits all
     * @param priorities 0 to 5; empty fits all
     * @param silence at least a minute
     */
    public record Rule(Set<AssignmentState> states, Set<String> types, Set<Integer> priorities, Duration silence) {

        public Rule {
            states = Set.copyOf(states);
            types = Set.copyOf(types);
            priorities = Set.copyOf(priorities);
        }

        boolean fits(AssignmentState state, String type, Integer priority) {
            return states.contains(state)
                    && (types.isEmpty() || types.contains(type))
                    && (priorities.isEmpty() || (priority != null && priorities.contains(priority)));
        }
    }

    /** @return empty when nobody needs to ask */
    public Optional<Duration> after(AssignmentState state, String type, Integer priority) {
        return rules.stream()
                .filter(rule -> rule.fits(state, type, priority))
                .map(Rule::silence)
                .findFirst();
    }
}
