package ca.policecomms.dispatch.warrant.application;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.records.model.HitWarrant;
import ca.policecomms.dispatch.records.model.QueryContents;
import ca.policecomms.dispatch.records.model.RecordsQueries;
import ca.policecomms.dispatch.records.model.RecordsQuery;
import ca.policecomms.dispatch.warrant.model.NewConfirmation;
import ca.policecomms.dispatch.warrant.model.Urgency;
import ca.policecomms.dispatch.warrant.model.WarrantConfirmation;
import ca.policecomms.dispatch.warrant.model.WarrantConfirmations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A warrant was found: in what a query brought, or told by other means. */
@ApplicationScoped
public class OpeningConfirmation {
    private final WarrantConfirmations confirmations;
    private final RecordsQueries queries;
    private final QueryContents contents;
    private final Calls calls;
    private final RecordingFacts recording;

    OpeningConfirmation(
            WarrantConfirmations confirmations,
            RecordsQueries queries,
            QueryContents contents,
            Calls calls,
            RecordingFacts recording) {
        this.confirmations = confirmations;
        this.queries = queries;
        this.contents = contents;
        this.calls = calls;
        this.recording = recording;
    }

    /**
     * Opens it. With a query, agency and limit are those that the query brought; without one they are the caller's.
     *
     * @throws ProblemException 422 {@code rule-violated} that names what is missing or does not exist
     */
    @Transactional
    public WarrantConfirmation open(Found found, Stamp stamp) {
        if (calls.find(found.callId()).isEmpty()) {
            throw refused("There is no such call.", "callId", "an existing call");
        }
        NewConfirmation content = found.queryId() == null ? told(found) : returned(found);
        WarrantConfirmation confirmation = new WarrantConfirmation(Ids.next(), content, stamp);
        recording.record(confirmation, stamp, confirmation.hit(stamp));
        confirmations.add(confirmation);
        return confirmation;
    }

    private static NewConfirmation told(Found found) {
        if (found.agency() == null) {
            throw refused("Somebody holds the warrant.", "agency", "required without a queryId");
        }
        HitWarrant.Limit limit = found.limit();
        if (limit == null || limit.scope() == null) {
            throw refused("A warrant has a geographic limit.", "limit.scope", "required without a queryId");
        }
        if (limit.scope() == HitWarrant.Scope.PROVINCE && limit.province() == null) {
            throw refused("The limit is not complete.", "limit.province", "required for PROVINCE");
        }
        if (limit.scope() == HitWarrant.Scope.RADIUS && limit.place() == null) {
            throw refused("The limit is not complete.", "limit.place", "required for RADIUS");
        }
        if (limit.scope() == HitWarrant.Scope.RADIUS && (limit.radiusKm() == null || limit.radiusKm() < 1)) {
            throw refused("The limit is not complete.", "limit.radiusKm", "1 or more, for RADIUS");
        }
        return new NewConfirmation(
                found.callId(), null, found.urgency(), found.warrantReference(), found.agency(), limit);
    }

    private NewConfirmation returned(Found found) {
        if (found.agency() != null || found.limit() != null) {
            throw refused("The query says whose warrant it is and where it holds.", "agency", "not with a queryId");
        }
        RecordsQuery query = queries.find(found.queryId())
                .orElseThrow(() -> refused("There is no such query.", "queryId", "an existing query"));
        if (!query.callId().equals(found.callId())) {
            throw refused("The query was asked for another call.", "queryId", "a query of this call");
        }
        HitWarrant warrant = contents.find(query.id()).stream()
                .filter(content -> content.hits() != null)
                .flatMap(content -> content.hits().stream())
                .flatMap(hit -> hit.warrants().stream())
                .filter(each -> found.warrantReference().equals(each.reference()))
                .findFirst()
                .orElseThrow(() -> refused(
                        "The query brought no such warrant, or what it brought is purged.",
                        "warrantReference",
                        "of a warrant in the hits of the query"));
        return new NewConfirmation(
                found.callId(), query.id(), found.urgency(), warrant.reference(), warrant.agency(), warrant.limit());
    }

    private static ProblemException refused(String detail, String field, String message) {
        return ProblemException.of(CommonProblem.RULE_VIOLATED, detail)
                .violation(field, message)
                .with("rule", "D31");
    }

    /** @param limit null, as {@code agency}, when the query says it */
    public record Found(
            UUID callId,
            UUID queryId,
            Urgency urgency,
            String warrantReference,
            String agency,
            HitWarrant.Limit limit) {}
}
