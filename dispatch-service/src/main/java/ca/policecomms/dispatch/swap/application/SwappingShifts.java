package ca.policecomms.dispatch.swap.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.DispatchProblem;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.ReportedTime;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.roster.application.OwnAffairs;
import ca.policecomms.dispatch.roster.model.Member;
import ca.policecomms.dispatch.swap.model.Swap;
import ca.policecomms.dispatch.swap.model.SwapState;
import ca.policecomms.dispatch.swap.model.SwappedShift;
import ca.policecomms.dispatch.swap.model.Swaps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Two members swap shifts: both agree, then a supervisor does, and the rules are asked again (requirement D42). */
@ApplicationScoped
public class SwappingShifts {
    private final Swaps swaps;
    private final OwnAffairs affairs;
    private final CheckingSwap checking;
    private final RecordingFacts recording;

    SwappingShifts(Swaps swaps, OwnAffairs affairs, CheckingSwap checking, RecordingFacts recording) {
        this.swaps = swaps;
        this.affairs = affairs;
        this.checking = checking;
        this.recording = recording;
    }

    /** The two members of a swap. */
    record Two(Member giver, Member taker) {
        /** Of the caller, if one of both; null otherwise. */
        UUID own(OwnAffairs affairs) {
            return affairs.own(giver) ? giver.id() : affairs.own(taker) ? taker.id() : null;
        }
    }

    private record Done(Stamp stamp, Fact fact) {}

    /** @throws ProblemException 409 {@code swap-refused} with the rules that forbid it */
    @Transactional
    public Swap propose(UUID giver, UUID taker, SwappedShift given, SwappedShift returned, ReportedTime reported) {
        if (giver.equals(taker)) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "A swap takes two.")
                    .violation("takerId", "another member")
                    .with("rule", "D42");
        }
        Two two = lock(giver, taker);
        Stamp stamp = affairs.ownOrSupervised(reported, two.giver(), two.taker());
        checking.check(two.giver(), two.taker(), given, returned, stamp);
        Swap swap = new Swap(Ids.next(), giver, taker, given, returned);
        recording.record(swap, stamp, swap.proposed(two.own(affairs), stamp));
        swaps.add(swap);
        return swap;
    }

    @Transactional
    public Swap amend(UUID id, long version, SwappedShift given, SwappedShift returned, ReportedTime reported) {
        return change(id, version, (swap, two) -> {
            Stamp stamp = affairs.ownOrSupervised(reported, two.giver(), two.taker());
            Fact fact = swap.amend(given, returned, two.own(affairs), stamp);
            checking.check(two.giver(), two.taker(), given, returned, stamp);
            return new Done(stamp, fact);
        });
    }

    /**
     * A member concerned agrees; of what both agreed to, a supervisor approves.
     *
     * @throws ProblemException 403 {@code second-person-required} for a supervisor who is one of the two; 409 {@code
     *     swap-refused} when the roster has changed meanwhile
     */
    @Transactional
    public Swap acknowledge(UUID id, long version, ReportedTime reported) {
        return change(id, version, (swap, two) -> {
            UUID own = two.own(affairs);
            if (own != null && swap.state() == SwapState.AGREED) {
                throw ProblemException.of(
                        DispatchProblem.SECOND_PERSON_REQUIRED, "Somebody else has to approve your swap.");
            }
            if (own != null) {
                Stamp stamp = affairs.ownOrSupervised(reported, two.giver(), two.taker());
                return new Done(stamp, swap.agree(own, stamp));
            }
            Stamp stamp = affairs.supervised(reported);
            swap.requireApprovable();
            checking.check(two.giver(), two.taker(), swap.given(), swap.returned(), stamp);
            return new Done(stamp, swap.approve(stamp));
        });
    }

    @Transactional
    public Swap refuse(UUID id, long version, String reason, ReportedTime reported) {
        return change(id, version, (swap, two) -> {
            Stamp stamp = affairs.ownOrSupervised(reported, two.giver(), two.taker());
            return new Done(stamp, swap.refuse(reason, stamp));
        });
    }

    /** An approved swap is undone by a supervisor alone. */
    @Transactional
    public Swap withdraw(UUID id, long version, String reason, ReportedTime reported) {
        return change(id, version, (swap, two) -> {
            Stamp stamp = swap.state() == SwapState.APPROVED
                    ? affairs.supervised(reported)
                    : affairs.ownOrSupervised(reported, two.giver(), two.taker());
            return new Done(stamp, swap.withdraw(reason, stamp));
        });
    }

    private Swap change(UUID id, long version, BiFunction<Swap, Two, Done> act) {
        Swap swap = swaps.lock(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, swap.version(), swap.view());
        affairs.lockRoster();
        Done done = act.apply(swap, lock(swap.giverId(), swap.takerId()));
        recording.record(swap, done.stamp(), done.fact());
        return swap;
    }

    private Two lock(UUID giver, UUID taker) {
        boolean giverFirst = giver.compareTo(taker) < 0;
        Member first = affairs.lock(giverFirst ? giver : taker);
        Member second = affairs.lock(giverFirst ? taker : giver);
        return giverFirst ? new Two(first, second) : new Two(second, first);
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no swap " + id + ".");
    }

    static ProblemException refused(List<String> rules) {
        return ProblemException.of(DispatchProblem.SWAP_REFUSED, "The roster does not allow this swap.")
                .with("rules", rules);
    }
}
