package ca.policecomms.dispatch.board.application;

import ca.policecomms.dispatch.assignment.model.AssignmentView;
import ca.policecomms.dispatch.board.model.Moment.FactNumber;
import ca.policecomms.dispatch.call.model.CallView;
import ca.policecomms.dispatch.timer.model.Timer;
import ca.policecomms.dispatch.unit.model.UnitView;
import java.time.Instant;
import java.util.List;

/**
 * What goes on at one moment.
 *
 * @param position of the stream: events after it continue this state without a gap
 * @param included facts of this state that the stream has yet to bring: they change nothing when they come
 * @param at when it was read
 * @param calls all open ones, newest first
 * @param units on duty
 * @param assignments that have not ended
 * @param timers that run, next one first
 */
public record Board(
        long position,
        List<FactNumber> included,
        Instant at,
        List<CallView> calls,
        List<UnitView> units,
        List<AssignmentView> assignments,
        List<Timer> timers) {}
