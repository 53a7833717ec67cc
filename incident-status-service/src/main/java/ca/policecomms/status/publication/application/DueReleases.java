package ca.policecomms.status.publication.application;

import ca.policecomms.status.alarm.model.DueWork;
import jakarta.enterprise.context.ApplicationScoped;

/** The scheduler's share of releases: those with a time of their own. */
@ApplicationScoped
class DueReleases implements DueWork {

    private final ReleasingOnTime releasing;

    DueReleases(ReleasingOnTime releasing) {
        this.releasing = releasing;
    }

    @Override
    public boolean doOne() {
        return releasing.releaseOne();
    }
}
