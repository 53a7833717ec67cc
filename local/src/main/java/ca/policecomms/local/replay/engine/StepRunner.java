package ca.policecomms.local.replay.engine;

import ca.policecomms.local.replay.engine.Ledger.Seen;
import ca.policecomms.local.replay.plan.Step;
import ca.policecomms.local.replay.plan.StepKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Consumer;

/** Does one step: sends its command, follows the versions, and notes what the service says. */
final class StepRunner {
    /** Others may change a call at the same time, but hardly this often in a row. */
    private static final int STALE_LIMIT = 20;

    private final Target target;
    private final Ledger ledger;
    private final CommandWriter writer;
    private final Tally tally;
    private final Consumer<Refusal> refused;

    StepRunner(Target target, Ledger ledger, CommandWriter writer, Tally tally, Consumer<Refusal> refused) {
        this.target = target;
        this.ledger = ledger;
        this.writer = writer;
        this.tally = tally;
        this.refused = refused;
    }

    Outcome perform(Step step) throws InterruptedException {
        if (ledger.shows(step)) {
            return Outcome.ALREADY_THERE;
        }
        Optional<Command> command = writer.write(step);
        if (command.isEmpty()) {
            refused.accept(new Refusal(step, 0, "blocked", "A step that it needs was refused."));
            return Outcome.BLOCKED;
        }
        Answer answer = target.send(command.get());
        for (int i = 0; answer.status() == Answer.STALE && i < STALE_LIMIT; i++) {
            note(step, current(command.get(), answer));
            if (ledger.shows(step)) {
                return Outcome.ALREADY_THERE;
            }
            answer = target.send(command.get().matching(version(step)));
        }
        if (answer.code().equals("unit-already-committed") && !step.addOn()) {
            answer = join(command.get());
        }
        if (!answer.accepted()) {
            refused.accept(new Refusal(step, answer.status(), answer.code(), answer.detail()));
            return Outcome.REFUSED;
        }
        absorb(step, answer.body());
        return Outcome.DONE;
    }

    /** A call outside this plan holds the unit: the file says that it was sent all the same. */
    private Answer join(Command command) throws InterruptedException {
        tally.joinedForeignCall();
        command.body().put("addOn", true);
        return target.send(command);
    }

    private JsonNode current(Command command, Answer stale) throws InterruptedException {
        JsonNode current = stale.body().path("current");
        if (current.has("version")) {
            return current;
        }
        String entity = command.path().substring(0, command.path().lastIndexOf('/'));
        return target.send(Command.get(entity)).body();
    }

    private long version(Step step) {
        Optional<Seen> seen = actsOnResponse(step.kind())
                ? ledger.response(step.ref())
                : ledger.call(step.call().ref());
        return seen.map(Seen::version).orElseThrow();
    }

    private void note(Step step, JsonNode view) {
        if (actsOnResponse(step.kind())) {
            ledger.response(step.ref(), view);
        } else {
            ledger.call(step.call().ref(), view);
        }
    }

    private void absorb(Step step, JsonNode body) throws InterruptedException {
        switch (step.kind()) {
            case NOTE_TIMES -> {}
            case DISPATCH -> {
                ledger.response(step.ref(), body.path("assignments").path(0));
                ledger.call(step.call().ref(), body.path("call"));
            }
            case OPEN_CALL -> {
                note(step, body);
                recallResponses(step, body);
            }
            default -> note(step, body);
        }
    }

    /** A call that was there already may have units on it. */
    private void recallResponses(Step step, JsonNode call) throws InterruptedException {
        if (!call.path("state").asText().equals("INTAKE")
                && !step.call().responses().isEmpty()) {
            target.send(Command.get("/calls/" + call.path("id").asText() + "/assignments"))
                    .body()
                    .path("items")
                    .forEach(response ->
                            ledger.response(response.path("externalRef").asText(), response));
        }
    }

    private static boolean actsOnResponse(StepKind kind) {
        return switch (kind) {
            case OPEN_CALL, ENTER_QUEUE, CHANGE_PRIORITY, NOTE_TIMES, CLOSE_CALL, CANCEL_CALL, DISPATCH -> false;
            case EN_ROUTE, ARRIVE, TRANSPORT, REACH_DESTINATION, CLEAR_UNIT, CALL_OFF_UNIT -> true;
        };
    }
}
