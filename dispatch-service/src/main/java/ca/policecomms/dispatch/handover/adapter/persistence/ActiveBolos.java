package ca.policecomms.dispatch.handover.adapter.persistence;

import ca.policecomms.dispatch.handover.model.OpenItemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/** BOLOs that have not expired, the next to expire first. */
@ApplicationScoped
class ActiveBolos extends JdbcOpenItems {
    private static final String SQL = """
            select id, call_id, kind as label, null as type_code, 'ACTIVE' as state, null::integer as priority, division,
                   issued_at as since, expires_at as due_at
            from bolo where expires_at > now()
            order by expires_at, id""";

    /** For the container. */
    ActiveBolos() {
        this(null);
    }

    @Inject
    ActiveBolos(DataSource database) {
        super(database, OpenItemKind.BOLO, SQL);
    }
}
