package ca.policecomms.dispatch.catalogue.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.catalogue.model.Disposition;
import ca.policecomms.dispatch.catalogue.model.Listed;
import ca.policecomms.dispatch.catalogue.model.Register;
import jakarta.enterprise.context.ApplicationScoped;

/** A call ends, and a unit clears, with a disposition that the agency has (requirement D10). */
@ApplicationScoped
public class CheckingDisposition {
    private final Register<Disposition> dispositions;

    CheckingDisposition(Register<Disposition> dispositions) {
        this.dispositions = dispositions;
    }

    /** @throws ProblemException 422 {@code rule-violated} for a code that the list does not have, or no more */
    public Disposition require(String code) {
        return dispositions
                .find(code)
                .map(Listed::content)
                .filter(found -> !found.retired())
                .orElseThrow(() -> ProblemException.of(CommonProblem.RULE_VIOLATED, "There is no such disposition.")
                        .violation("disposition", "a code of /v1/dispositions")
                        .with("rule", "D10"));
    }
}
