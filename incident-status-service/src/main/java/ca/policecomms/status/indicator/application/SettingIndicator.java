package ca.policecomms.status.indicator.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.StatusProblem;
import ca.policecomms.status.indicator.model.IndicatorOverride;
import ca.policecomms.status.indicator.model.IndicatorOverrides;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.Indicator;
import ca.policecomms.status.released.model.NewRelease;
import ca.policecomms.status.released.model.ReleasedFacts;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.snapshot.model.ReleasedSource;
import ca.policecomms.status.wording.model.Bilingual;
import ca.policecomms.status.wording.model.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Drafts what people say about the state of the whole, and ends what is in force. */
@ApplicationScoped
public class SettingIndicator {

    private final IndicatorOverrides overrides;
    private final ReleasedSource source;
    private final ReleasedFacts released;
    private final Event<NewRelease> newRelease;
    private final Audit audit;
    private final Clock clock;

    SettingIndicator(
            IndicatorOverrides overrides,
            ReleasedSource source,
            ReleasedFacts released,
            Event<NewRelease> newRelease,
            Audit audit,
            Clock clock) {
        this.overrides = overrides;
        this.source = source;
        this.released = released;
        this.newRelease = newRelease;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws ProblemException 409 {@code emergency-line-protected} when it would play down that such a line is out */
    @Transactional
    public IndicatorOverride draft(Indicator indicator, Bilingual reason, Instant until, String author) {
        ReleasedState state = source.load(Audience.PUBLIC);
        Indicator now = Indicator.computed(state);
        if (Indicator.emergencyLineOut(state) && indicator.compareTo(now) < 0) {
            throw ProblemException.of(
                    StatusProblem.EMERGENCY_LINE_PROTECTED,
                    "While an emergency line does not work, nothing is milder.");
        }
        IndicatorOverride override =
                new IndicatorOverride(Ids.next(), indicator, now, reason, until, author, Moments.now(clock));
        overrides.add(override);
        audit.did(
                "indicator-override.drafted",
                "indicator-override/" + override.id(),
                Map.of("indicator", indicator.toString(), "insteadOf", now.toString()));
        return override;
    }

    /** Back to what incidents and components say: one person may, because it is the truth without an opinion. */
    @Transactional
    public IndicatorOverride end(UUID id, long version, String by) {
        IndicatorOverride override = overrides.lock(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, override.version(), OverrideView.of(override));
        Instant now = Moments.now(clock);
        override.end(by, now);
        long sequence = released.begin(now);
        overrides.hide(override);
        newRelease.fire(new NewRelease(sequence));
        audit.did("indicator-override.ended", "indicator-override/" + id, Map.of("sequence", sequence));
        return override;
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no indicator override " + id + ".");
    }
}
