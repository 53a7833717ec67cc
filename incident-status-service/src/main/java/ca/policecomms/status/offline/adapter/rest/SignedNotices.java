package ca.policecomms.status.offline.adapter.rest;

import ca.policecomms.commons.audit.SealKeys;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.StatusProblem;
import ca.policecomms.status.component.model.AlternateKind;
import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.incident.model.Impact;
import ca.policecomms.status.incident.model.Phase;
import ca.policecomms.status.offline.model.OfflineNotice;
import ca.policecomms.status.offline.model.OfflineNotice.Alternate;
import ca.policecomms.status.offline.model.OfflineNotice.Base;
import ca.policecomms.status.offline.model.OfflineNotice.Change;
import ca.policecomms.status.offline.model.SignedNotice;
import ca.policecomms.status.wording.model.Bilingual;
import ca.policecomms.status.wording.model.PublicCode;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Opens a notice if two different enrolled people signed exactly its bytes. */
final class SignedNotices {

    private static final int PEOPLE = 2;
    private static final int TITLE = 200;
    private static final int BODY = 20_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final SealKeys enrolled;

    /** @param enrolled public keys of the people who may; one each */
    SignedNotices(SealKeys enrolled) {
        this.enrolled = enrolled;
    }

    private record Written(
            UUID id,
            Base base,
            Instant writtenAt,
            Text title,
            Text body,
            String phase,
            String impact,
            List<WrittenChange> components) {}

    private record Text(String en, String fr) {
        Bilingual bilingual() {
            return new Bilingual(en, fr);
        }
    }

    private record WrittenChange(String component, String status, WrittenAlternate alternate) {}

    private record WrittenAlternate(String kind, Text wording) {}

    OfflineNotice open(SignedNotice signed) {
        Set<String> people = new HashSet<>();
        signed.signatures()
                .forEach(signature ->
                        enrolled.signer(signed.content(), signature).ifPresent(people::add));
        if (people.size() < PEOPLE) {
            throw ProblemException.of(
                    StatusProblem.SAME_PERSON, "It takes the signatures of two different enrolled people.");
        }
        try {
            return notice(JSON.readValue(signed.content(), Written.class));
        } catch (IOException | IllegalArgumentException wrong) {
            throw invalid("content", "must be a notice");
        }
    }

    private static OfflineNotice notice(Written written) {
        if (written.id() == null || written.base() == null || written.writtenAt() == null) {
            throw invalid("content", "must have id, base and writtenAt");
        }
        List<WrittenChange> components = written.components() == null ? List.of() : written.components();
        return new OfflineNotice(
                written.id(),
                PublicCode.derivedFrom("offline/" + written.id()),
                written.base(),
                written.writtenAt(),
                complete("content.title", written.title(), TITLE),
                complete("content.body", written.body(), BODY),
                Phase.valueOf(upper(written.phase())),
                Impact.valueOf(upper(written.impact())),
                components.stream().map(SignedNotices::change).toList());
    }

    private static Change change(WrittenChange change) {
        return new Change(
                change.component(),
                ComponentStatus.valueOf(upper(change.status())),
                change.alternate() == null
                        ? null
                        : new Alternate(
                                AlternateKind.valueOf(upper(change.alternate().kind())),
                                complete(
                                        "content.components.alternate.wording",
                                        change.alternate().wording(),
                                        BODY)));
    }

    /** Both languages, as everywhere. */
    private static Bilingual complete(String field, Text text, int longest) {
        if (text == null || !text.bilingual().complete()) {
            throw invalid(field, "must be there in both languages");
        }
        if (text.en().length() > longest || text.fr().length() > longest) {
            throw invalid(field, "must have at most " + longest + " characters");
        }
        return text.bilingual();
    }

    private static String upper(String name) {
        return name == null ? "" : name.toUpperCase(Locale.ROOT);
    }

    private static ProblemException invalid(String field, String message) {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "The notice cannot be shown.")
                .violation(field, message);
    }
}
