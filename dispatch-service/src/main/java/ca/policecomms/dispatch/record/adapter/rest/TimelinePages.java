package ca.policecomms.dispatch.record.adapter.rest;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.dispatch.record.application.JustifyingReads;
import ca.policecomms.dispatch.record.model.Timeline;
import ca.policecomms.dispatch.record.model.TimelineLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Pages of what happened to a call, unit or contact, oldest first. Who reads one is audited. */
@ApplicationScoped
public class TimelinePages {
    private final Timeline timeline;
    private final Audit audit;
    private final JustifyingReads reads;

    TimelinePages(Timeline timeline, Audit audit, JustifyingReads reads) {
        this.timeline = timeline;
        this.audit = audit;
        this.reads = reads;
    }

    /** @param kind of the subject, as in the audit: {@code call}, {@code unit}, {@code contact} */
    @Transactional
    public Page<TimelineLine> read(String kind, UUID id, String cursor, Integer limit) {
        audit.read(kind + "/" + id + "/timeline", null);
        return page(id, cursor, limit);
    }

    /** The same for a thing that tells of people: with a reason, unless it is the reader's own. */
    @Transactional
    public Page<TimelineLine> read(String kind, UUID id, String cursor, Integer limit, ReadReason reason) {
        reads.look(kind, id, "/timeline", reason.given());
        return page(id, cursor, limit);
    }

    /** Without an entry in the audit: the caller makes it. */
    @Transactional
    public Page<TimelineLine> page(UUID id, String cursor, Integer limit) {
        int size = Limit.of(limit);
        Long seen = Cursor.number(cursor);
        List<TimelineLine> lines = timeline.read(id, seen == null ? 0 : seen, size + 1);
        return Page.of(lines, size, line -> Cursor.encode(Long.toString(line.number())));
    }
}
