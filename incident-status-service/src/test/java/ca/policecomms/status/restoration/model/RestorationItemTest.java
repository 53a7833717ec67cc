package ca.policecomms.status.restoration.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.status.Refusals;
import ca.policecomms.status.Samples;
import ca.policecomms.status.StateMatrix;
import ca.policecomms.status.StatusProblem;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RestorationItemTest {

    private static final Instant NOW = Samples.EIGHT;
    private static final List<String> LINES = List.of("Rebuilt from clean media", "Credentials rotated");

    private static RestorationItem queued() {
        RestorationItem item = new RestorationItem(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                new RestorationPlan("owen", EndState.UPGRADED, null, true),
                "erin",
                NOW);
        item.rank(1, NOW);
        return item;
    }

    private static RestorationItem preparing() {
        RestorationItem item = queued();
        item.prepare("erin", NOW);
        return item;
    }

    private static RestorationItem restored() {
        RestorationItem item = preparing();
        item.restored("owen", NOW);
        return item;
    }

    private static RestorationItem validating() {
        RestorationItem item = restored();
        item.validate(LINES, "erin", NOW);
        return item;
    }

    private static RestorationItem cleared() {
        RestorationItem item = validating();
        LINES.forEach(line -> item.clear(line, "scan 12", "ariel", NOW));
        return item;
    }

    private static RestorationItem waiting() {
        RestorationItem item = cleared();
        item.waitFor(new Partner("Provincial network", false, null), "erin", NOW);
        return item;
    }

    private static RestorationItem live() {
        RestorationItem item = cleared();
        item.live("All records", false, "erin", NOW);
        return item;
    }

    private static RestorationItem retired() {
        RestorationItem item = queued();
        item.retire("Replaced for good.", NOW);
        return item;
    }

    @Test
    @DisplayName("S11 every command in every state of a restoration: LIVE is reached through the gate and no other way")
    void matrix() {
        RestorationState[] all = RestorationState.values();
        new StateMatrix<RestorationState, RestorationItem>()
                .state(RestorationState.QUEUED, RestorationItemTest::queued)
                .state(RestorationState.PREPARING, RestorationItemTest::preparing)
                .state(RestorationState.RESTORED, RestorationItemTest::restored)
                .state(RestorationState.VALIDATING, RestorationItemTest::validating)
                .state(RestorationState.CLEARED, RestorationItemTest::cleared)
                .state(RestorationState.WAITING_PARTNER, RestorationItemTest::waiting)
                .state(RestorationState.LIVE, RestorationItemTest::live)
                .state(RestorationState.RETIRED, RestorationItemTest::retired)
                .command("prepare", i -> i.prepare("erin", NOW), RestorationState.QUEUED)
                .command("restored", i -> i.restored("owen", NOW), RestorationState.PREPARING)
                .command("validate", i -> i.validate(LINES, "erin", NOW), RestorationState.RESTORED)
                .command("clear", i -> i.clear(LINES.getFirst(), "scan", "ariel", NOW), RestorationState.VALIDATING)
                .command("fail", i -> i.fail("Malware found", NOW), RestorationState.VALIDATING)
                .command("wait", i -> i.waitFor(new Partner("Net", true, null), "erin", NOW), RestorationState.CLEARED)
                .command(
                        "live",
                        i -> i.live("All", true, "erin", NOW),
                        RestorationState.CLEARED,
                        RestorationState.WAITING_PARTNER)
                .command("regress", i -> i.regress("Slow again", NOW), RestorationState.LIVE)
                .command(
                        "retire",
                        i -> i.retire("For good", NOW),
                        Stream.of(all)
                                .filter(s -> s != RestorationState.RETIRED)
                                .toArray(RestorationState[]::new))
                .verify(all);
    }

    @Test
    @DisplayName("S11 the owner does not clear the own system; each line needs evidence; the last line clears the gate")
    void gate() {
        RestorationItem item = validating();
        Refusals.assertRefused(StatusProblem.SAME_PERSON, () -> item.clear(LINES.getFirst(), "scan", "owen", NOW));
        Refusals.assertRefused(CommonProblem.RULE_VIOLATED, () -> item.clear("Another line", "scan", "ariel", NOW));
        item.clear(LINES.getFirst(), "scan 12", "ariel", NOW);
        assertThat(item.state()).isEqualTo(RestorationState.VALIDATING);
        Refusals.assertRefused(StatusProblem.GATE_NOT_CLEARED, () -> item.live("All", true, "erin", NOW));
        item.clear(LINES.getLast(), "ticket 9", "odile", NOW);
        assertThat(item.state()).isEqualTo(RestorationState.CLEARED);
        assertThat(item.gateBy()).isEqualTo("odile");
    }

    @Test
    @DisplayName("S12 it waits for a partner's confirmation, and the partner is named in public only if cleared")
    void partner() {
        RestorationItem secret = waiting();
        assertThat(secret.content()).containsEntry("partner", null);
        Refusals.assertRefused(CommonProblem.ILLEGAL_TRANSITION, () -> secret.live("All", false, "erin", NOW));
        secret.live("All", true, "erin", NOW);
        assertThat(secret.state()).isEqualTo(RestorationState.LIVE);
        RestorationItem named = cleared();
        named.waitFor(new Partner("Provincial network", true, null), "erin", NOW);
        assertThat(named.content()).containsEntry("partner", "Provincial network");
    }

    @Test
    @DisplayName("S10 an item starts with rank and owner, and is shown with an estimate or an explicit lack of one")
    void plan() {
        RestorationItem item = new RestorationItem(
                Ids.next(), Ids.next(), Ids.next(), new RestorationPlan(null, null, null, null), "erin", NOW);
        Refusals.assertRefused(CommonProblem.ILLEGAL_TRANSITION, () -> item.prepare("erin", NOW));
        Refusals.assertRefused(CommonProblem.ILLEGAL_TRANSITION, item::requireReleasable);
        item.rank(2, NOW);
        item.plan(new RestorationPlan("owen", EndState.REPLACED, NOW, null), "erin", NOW);
        item.requireReleasable();
        item.plan(new RestorationPlan(null, null, null, true), "erin", NOW);
        assertThat(item.estimate()).isNull();
        item.prepare("erin", NOW);
        assertThat(item.content().toString()).doesNotContain("owen");
    }

    @Test
    @DisplayName("S11 when it breaks again the gate is void")
    void regression() {
        RestorationItem item = live();
        item.regress("Slow again", NOW);
        assertThat(item.state()).isEqualTo(RestorationState.PREPARING);
        assertThat(item.gateAt()).isNull();
        assertThat(item.checklist()).isEmpty();
    }
}
