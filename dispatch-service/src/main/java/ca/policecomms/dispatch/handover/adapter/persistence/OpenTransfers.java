package ca.policecomms.dispatch.handover.adapter.persistence;

import ca.policecomms.dispatch.handover.model.OpenItemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/** Transfers to other agencies that are under way, the oldest first. */
@ApplicationScoped
class OpenTransfers extends JdbcOpenItems {
    private static final String SQL = """
            select id, call_id, agency as label, null as type_code, state, null::integer as priority, null as division,
                   requested_at as since, null::timestamptz as due_at
            from call_transfer where state in ('REQUESTED', 'RINGING', 'CONFERENCED', 'ACCEPTED')
            order by requested_at, id""";

    /** For the container. */
    OpenTransfers() {
        this(null);
    }

    @Inject
    OpenTransfers(DataSource database) {
        super(database, OpenItemKind.TRANSFER, SQL);
    }
}
