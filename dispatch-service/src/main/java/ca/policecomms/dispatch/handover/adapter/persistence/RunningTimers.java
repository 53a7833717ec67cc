package ca.policecomms.dispatch.handover.adapter.persistence;

import ca.policecomms.dispatch.handover.model.OpenItemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/** Timers that run, the next one first. */
@ApplicationScoped
class RunningTimers extends JdbcOpenItems {
    private static final String SQL = """
            select subject_id as id, call_id, kind as label, null as type_code, 'RUNNING' as state,
                   null::integer as priority, null as division, set_at as since, due_at
            from timer order by due_at, kind, subject_id""";

    /** For the container. */
    RunningTimers() {
        this(null);
    }

    @Inject
    RunningTimers(DataSource database) {
        super(database, OpenItemKind.TIMER, SQL);
    }
}
