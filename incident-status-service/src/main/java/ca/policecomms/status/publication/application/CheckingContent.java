package ca.policecomms.status.publication.application;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.StatusProblem;
import ca.policecomms.status.hold.model.HeldContent;
import ca.policecomms.status.hold.model.Holds;
import ca.policecomms.status.lint.model.Finding;
import ca.policecomms.status.lint.model.PhraseLint;
import ca.policecomms.status.publication.model.Content;
import ca.policecomms.status.publication.model.Gathered;
import ca.policecomms.status.publication.model.LintAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What must be true of a publication before anybody is asked to approve it, and again when it is released. */
@ApplicationScoped
public class CheckingContent {

    private final CheckingContinuity continuity;
    private final Holds holds;
    private final Parts parts;

    CheckingContent(CheckingContinuity continuity, Holds holds, Parts parts) {
        this.continuity = continuity;
        this.holds = holds;
        this.parts = parts;
    }

    /** @throws ProblemException as {@link #require}, and 409 {@code lint-unanswered} */
    @Transactional
    public void requireSubmittable(Gathered gathered) {
        require(gathered);
        List<Finding> open = unanswered(gathered);
        if (!open.isEmpty()) {
            throw ProblemException.of(StatusProblem.LINT_UNANSWERED, "Answer what the phrase lint found, or change it.")
                    .with("findings", open.stream().map(Finding::id).toList());
        }
    }

    /** @throws ProblemException 409 {@code held} and the refusals of {@link CheckingContinuity#require} */
    @Transactional
    public void require(Gathered gathered) {
        requireFree(gathered);
        continuity.require(gathered);
        parts.require(gathered);
    }

    private void requireFree(Gathered gathered) {
        List<UUID> blocking = blocking(gathered);
        if (!blocking.isEmpty()) {
            throw ProblemException.of(StatusProblem.HELD, "An investigation hold covers a part of it.")
                    .with("holdIds", blocking);
        }
    }

    /** Ids of the holds in force that cover a part of it. */
    List<UUID> blocking(Gathered gathered) {
        return HeldContent.blocking(holds.inForce(), gathered.subjects(), Content.of(gathered));
    }

    static List<Finding> unanswered(Gathered gathered) {
        Set<String> answered = gathered.publication().lintAnswers().stream()
                .map(LintAnswer::finding)
                .collect(Collectors.toSet());
        return PhraseLint.findings(Content.of(gathered)).stream()
                .filter(finding -> !answered.contains(finding.id()))
                .toList();
    }
}
