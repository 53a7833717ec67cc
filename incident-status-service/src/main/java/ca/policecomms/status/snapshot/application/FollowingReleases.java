package ca.policecomms.status.snapshot.application;

import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.Version;
import ca.policecomms.status.snapshot.model.ChainLink;
import ca.policecomms.status.snapshot.model.ReleasedSource;
import ca.policecomms.status.snapshot.model.Sealing;
import ca.policecomms.status.snapshot.model.Sealing.Damaged;
import ca.policecomms.status.snapshot.model.Shelf;
import java.util.Map;
import org.jboss.logging.Logger;

/** Looks into the database again and again: for what the writer laid there, and, as the writer, for what is to be made. */
public class FollowingReleases {

    private static final Logger LOG = Logger.getLogger(FollowingReleases.class);

    private final ReleasedSource source;
    private final Shelf shelf;
    private final Sealing sealing;
    private final WritingSnapshots writing;
    private final KeepingSnapshot keeping;

    private boolean prepared;
    private volatile boolean reachable = true;

    public FollowingReleases(
            ReleasedSource source, Shelf shelf, Sealing sealing, WritingSnapshots writing, KeepingSnapshot keeping) {
        this.source = source;
        this.shelf = shelf;
        this.sealing = sealing;
        this.writing = writing;
        this.keeping = keeping;
    }

    /** One look; never throws. */
    public void look() {
        try {
            if (!prepared) {
                source.prepare();
                prepared = true;
            }
            Version head = source.head();
            writing.write(head, shelf.newest());
            fetch();
            shelf.heartbeat().ifPresent(keeping::offer);
            if (!reachable) {
                LOG.info("the database answers again");
            }
            reachable = true;
        } catch (RuntimeException failure) {
            if (reachable) {
                LOG.warnf("no word from the database, what is shown stays: %s", reason(failure));
                LOG.debug("the cause", failure);
            }
            reachable = false;
        }
        keeping.tick();
    }

    /** Whether the last look succeeded. */
    public boolean reachable() {
        return reachable;
    }

    private void fetch() {
        for (Map.Entry<Audience, ChainLink> entry : shelf.newest().entrySet()) {
            Audience audience = entry.getKey();
            ChainLink newest = entry.getValue();
            if (newest.edition().newerThan(keeping.edition(audience))) {
                shelf.archive(audience, newest.number()).ifPresent(archive -> {
                    try {
                        keeping.offer(sealing.unpack(archive, keeping.shown(audience)));
                    } catch (Damaged damaged) {
                        LOG.errorf(
                                "snapshot %d of the database is not shown: %s", newest.number(), damaged.getMessage());
                    }
                });
            }
        }
    }

    /** The first line: some drivers write a page. */
    private static String reason(RuntimeException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
