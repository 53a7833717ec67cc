package ca.policecomms.dispatch.handover.adapter.persistence;

import ca.policecomms.dispatch.handover.model.OpenItemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/** Calls that have not ended, the most urgent first. */
@ApplicationScoped
class OpenCalls extends JdbcOpenItems {
    private static final String SQL = """
            select id, id as call_id, number as label, type_code, state, priority, division, received_at as since,
                   review_at as due_at
            from call_current where ended_at is null
            order by priority nulls first, received_at, id""";

    /** For the container. */
    OpenCalls() {
        this(null);
    }

    @Inject
    OpenCalls(DataSource database) {
        super(database, OpenItemKind.CALL, SQL);
    }
}
