package ca.policecomms.dispatch.board.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.dispatch.assignment.model.AssignmentView;
import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.board.model.Moment;
import ca.policecomms.dispatch.board.model.Snapshot;
import ca.policecomms.dispatch.call.model.CallView;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.timer.model.Timers;
import ca.policecomms.dispatch.unit.model.UnitView;
import ca.policecomms.dispatch.unit.model.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** State and position of one moment, so that a console that goes on with the stream misses nothing (requirement D49). */
@ApplicationScoped
public class ReadingBoard {
    private static final int TIMERS = 2_000;

    private final Snapshot snapshot;
    private final Calls calls;
    private final Units units;
    private final Assignments assignments;
    private final Timers timers;
    private final Audit audit;
    private final Clock clock;

    ReadingBoard(
            Snapshot snapshot,
            Calls calls,
            Units units,
            Assignments assignments,
            Timers timers,
            Audit audit,
            Clock clock) {
        this.snapshot = snapshot;
        this.calls = calls;
        this.units = units;
        this.assignments = assignments;
        this.timers = timers;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param division null for all */
    @Transactional
    public Board read(String division) {
        Moment moment = snapshot.take();
        Board board = new Board(
                moment.position(),
                moment.included(),
                clock.instant(),
                calls.open(division).stream().map(CallView::of).toList(),
                units.onDuty(division).stream().map(UnitView::of).toList(),
                assignments.open().stream().map(AssignmentView::of).toList(),
                timers.running(TIMERS));
        audit.read("board", null);
        return board;
    }
}
