package ca.policecomms.alerts.subscription.adapter.rest;

import ca.policecomms.alerts.subscription.model.EmailAddress;
import ca.policecomms.alerts.subscription.model.Wish;
import ca.policecomms.alerts.wording.model.Language;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.profile.AgencyProfile;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;

/** @param areas codes of divisions; absent or empty for the whole agency */
record SubscriptionRequest(
        @NotNull @Size(max = 254) String email,
        @NotNull @Pattern(regexp = "en|fr") String language,

        @NotNull @Size(min = 1, max = 50)
        List<@NotNull @Pattern(regexp = "releases|alerts|status|status:[a-z0-9-]{1,40}") String> topics,

        @Size(max = 50) List<@NotNull @Pattern(regexp = "[A-Z0-9-]{1,12}") String> areas) {

    /** @throws ProblemException 400 when the address is none, 422 for an area that the agency does not have */
    Wish toWish(AgencyProfile agency) {
        EmailAddress address = EmailAddress.parse(email)
                .orElseThrow(() -> ProblemException.of(CommonProblem.INVALID_REQUEST, "The address is not valid.")
                        .violation("email", "must be a mail address"));
        var known =
                agency.divisions().stream().map(AgencyProfile.Division::code).collect(Collectors.toSet());
        List<String> wanted = areas == null ? List.of() : areas;
        for (int i = 0; i < wanted.size(); i++) {
            if (!known.contains(wanted.get(i))) {
                throw ProblemException.of(CommonProblem.RULE_VIOLATED, "There is no such area.")
                        .violation("areas[" + i + "]", "must be one of the agency's divisions");
            }
        }
        return new Wish(address, Language.of(language), topics, wanted);
    }
}
