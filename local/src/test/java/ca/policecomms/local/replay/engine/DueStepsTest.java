package ca.policecomms.local.replay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.local.replay.plan.ReplayPlan;
import ca.policecomms.local.replay.plan.Step;
import ca.policecomms.local.replay.plan.StepKind;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DueStepsTest {
    @Test
    @DisplayName("D51 while a step is under way nothing else of its call or unit is sent, but others are")
    void oneAtATime() throws Exception {
        Set<String> busy = ConcurrentHashMap.newKeySet();
        AtomicInteger most = new AtomicInteger();
        Listener watching = new Listener() {
            @Override
            public void starting(Step step) {
                chains(step)
                        .forEach(chain -> assertThat(busy.add(chain)).as(chain).isTrue());
                most.accumulateAndGet(busy.size(), Math::max);
            }

            @Override
            public void ended(Step step, Outcome outcome) {
                busy.removeAll(chains(step));
            }
        };
        InMemoryDispatch dispatch = new InMemoryDispatch();
        Target slow = command -> {
            Thread.sleep(1);
            return dispatch.send(command);
        };

        new ReplayEngine(Pace.fastest(8)).run(RandomDays.plan(3, 30, 5), slow, watching);

        assertThat(most.get()).isGreaterThan(4);
    }

    private static Set<String> chains(Step step) {
        boolean unit = step.response() != null && step.kind() != StepKind.NOTE_TIMES;
        return unit
                ? Set.of(step.call().ref(), step.response().callSign())
                : Set.of(step.call().ref());
    }

    @Test
    @DisplayName("D51 at 600 times the recorded speed ten minutes take a second")
    void paced() throws Exception {
        ReplayPlan plan = RandomDays.plan(4, 8, 4);
        Duration recorded = Duration.between(
                plan.steps().getFirst().due(), plan.steps().getLast().due());
        InMemoryDispatch dispatch = new InMemoryDispatch();

        ReplayResult result = new ReplayEngine(new Pace(4, 600)).run(plan, dispatch, Listener.SILENT);

        assertThat(result.took()).isGreaterThanOrEqualTo(recorded.dividedBy(600));
        assertThat(result.took()).isLessThan(recorded.dividedBy(600).plusSeconds(2));
    }

    @Test
    @DisplayName("D51 a stopped replay hands out nothing more")
    void stopped() throws Exception {
        DueSteps due = new DueSteps(RandomDays.plan(3, 3, 3).steps(), Pace.fastest(1), () -> 0);
        due.stop();

        assertThat(due.take()).isEqualTo(Optional.empty());
    }
}
