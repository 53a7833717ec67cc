package ca.policecomms.local.replay.engine;

import ca.policecomms.local.replay.engine.Ledger.Seen;
import ca.policecomms.local.replay.plan.FileTime;
import ca.policecomms.local.replay.plan.Milestone;
import ca.policecomms.local.replay.plan.PlannedCall;
import ca.policecomms.local.replay.plan.ReplayPlan;
import ca.policecomms.local.replay.plan.Step;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes the command of a step. The body of a step is the same in every run, or its key would be refused. */
final class CommandWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ReplayPlan.Source source;
    private final Keys keys;
    private final Ledger ledger;
    private final CallBody calls;

    CommandWriter(ReplayPlan.Source source, String importId, Ledger ledger) {
        this.source = source;
        this.keys = new Keys(source.sha256());
        this.ledger = ledger;
        this.calls = new CallBody(importId);
    }

    /** Empty when something that the step needs is not there, as it was refused. */
    Optional<Command> write(Step step) {
        Optional<Seen> call = ledger.call(step.call().ref());
        return switch (step.kind()) {
            case OPEN_CALL -> Optional.of(Command.post("/calls", stamped(calls.of(step.call()), step), key(step)));
            case DISPATCH -> call.flatMap(seen -> dispatch(step, seen));
            case NOTE_TIMES -> call.map(seen -> note(step, seen));
            case CLOSE_CALL -> call.flatMap(seen -> close(step, seen));
            case ENTER_QUEUE, CHANGE_PRIORITY, CANCEL_CALL ->
                call.map(seen -> act("/calls/", step.kind().label(), body(step), step, seen));
            default ->
                ledger.response(step.ref()).map(seen -> act("/assignments/", path(step), body(step), step, seen));
        };
    }

    private static String path(Step step) {
        return switch (step.kind()) {
            case CALL_OFF_UNIT -> "cancel";
            default -> step.kind().label();
        };
    }

    private ObjectNode body(Step step) {
        ObjectNode body = JSON.objectNode();
        return switch (step.kind()) {
            case ENTER_QUEUE -> unknown(step.call()) ? body.put("confirmUnknown", true) : body;
            case CHANGE_PRIORITY ->
                body.put("priority", step.call().finalPriority())
                        .put("reasonCode", source.outcomes().priorityChanged())
                        .put("reason", "Final priority of the file; it does not say when it changed.");
            case CANCEL_CALL -> body.put("reasonCode", source.outcomes().callCancelled());
            case TRANSPORT -> body.put("destination", source.outcomes().transportDestination());
            case CLEAR_UNIT -> body.put("disposition", step.call().disposition());
            case CALL_OFF_UNIT -> body.put("reason", source.outcomes().unitCancelled());
            default -> body;
        };
    }

    private static boolean unknown(PlannedCall call) {
        String text = call.place().text();
        return "UNKNOWN".equals(call.typeCode()) || text == null || text.isBlank();
    }

    private Command act(String collection, String act, ObjectNode body, Step step, Seen seen) {
        return Command.post(collection + seen.id() + "/" + act, stamped(body, step), key(step))
                .matching(seen.version());
    }

    private Optional<Command> dispatch(Step step, Seen call) {
        return ledger.unit(step.response().callSign()).map(unit -> {
            ObjectNode body = JSON.objectNode();
            body.putArray("unitIds").add(unit.id());
            body.put("addOn", step.addOn());
            body.putArray("externalRefs").add(step.ref());
            return Command.post("/calls/" + call.id() + "/assignments", stamped(body, step), key(step));
        });
    }

    private Optional<Command> close(Step step, Seen call) {
        return step.call()
                .primary()
                .flatMap(primary -> ledger.unit(primary.callSign()))
                .map(unit -> act(
                        "/calls/",
                        step.kind().label(),
                        JSON.objectNode()
                                .put("disposition", step.call().disposition())
                                .put("primaryUnitId", unit.id()),
                        step,
                        call));
    }

    private Command note(Step step, Seen call) {
        String times = step.response().unplaced().stream()
                .map(milestone -> milestone + " " + time(step, milestone))
                .collect(Collectors.joining(", "));
        ObjectNode body = JSON.objectNode()
                .put("text", step.ref() + ": " + times + "; the file has no time for the step before.");
        return Command.post("/calls/" + call.id() + "/narrative", stamped(body, step), key(step));
    }

    private static String time(Step step, Milestone milestone) {
        return step.response().at(milestone).orElseThrow().at().toString();
    }

    private UUID key(Step step) {
        return keys.of(step.name());
    }

    private ObjectNode stamped(ObjectNode body, Step step) {
        ObjectNode stamp =
                body.putObject("stamp").put("lateReason", source.lateReason()).put("source", "IMPORT");
        FileTime time = step.time();
        if (time == null) {
            stamp.put("timeUnknown", true);
        } else {
            stamp.put("occurredAt", time.at().toString());
        }
        List<String> flags = flags(step);
        if (!flags.isEmpty()) {
            flags.forEach(stamp.putArray("flags")::add);
        }
        return body;
    }

    /** What the service cannot see by itself: it is told in words only, in which times nobody noted. */
    private static List<String> flags(Step step) {
        List<String> flags = new ArrayList<>();
        if (step.time() != null && step.time().ambiguous()) {
            flags.add("AMBIGUOUS_LOCAL_TIME");
        }
        if (step.kind().endsResponse() && !step.response().unplaced().isEmpty()) {
            flags.add("MISSING_TIME");
        }
        return flags;
    }

    /** Body that opens a call. */
    private record CallBody(String importId) {
        ObjectNode of(PlannedCall call) {
            ObjectNode body = JSON.objectNode()
                    .put("typeCode", call.typeCode())
                    .put("priority", call.initialPriority())
                    .put("receivedAt", call.received().at().toString())
                    .put("importId", importId)
                    .put("externalRef", call.ref());
            body.set("location", PlaceBody.of(call.place()));
            if (call.caller() != null) {
                body.putObject("caller")
                        .put("name", call.caller().name())
                        .put("phone", call.caller().phone());
            }
            return call.narrative() == null ? body : body.put("narrative", call.narrative());
        }
    }
}
