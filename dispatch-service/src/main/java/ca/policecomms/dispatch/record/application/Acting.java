package ca.policecomms.dispatch.record.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.DispatchConfig;
import ca.policecomms.dispatch.DispatchProblem;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.record.model.SignOn;
import ca.policecomms.dispatch.record.model.SignOns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * In which role somebody acts (requirement D42). A role of the communications room is had by the token and exercised at
 * a console: only who is signed on in it acts in it. A supervisor may act without, saying why. Clients that are no people
 * and units in the field have no console.
 *
 * <p>From then on the caller has no other role of the room for the rest of the request: what a use case asks of
 * {@link Caller} is asked of the role that somebody is signed on in.
 */
@ApplicationScoped
public class Acting {
    private static final List<String> AT_CONSOLE = List.of(Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR);
    private static final List<String> ELSEWHERE = List.of(Role.OFFICER, Role.BYLAW_OFFICER, Role.ADMIN);

    private final Caller caller;
    private final SignOns signOns;
    private final PermittedRoles permitted;
    private final Set<String> exemptClients;

    @Inject
    Acting(Caller caller, SignOns signOns, PermittedRoles permitted, DispatchConfig config) {
        this(caller, signOns, permitted, config.signOn().exemptClients());
    }

    Acting(Caller caller, SignOns signOns, PermittedRoles permitted, Set<String> exemptClients) {
        this.caller = caller;
        this.signOns = signOns;
        this.permitted = permitted;
        this.exemptClients = exemptClients;
    }

    /**
     * @param overrideReason why a supervisor acts without being signed on; null for nobody who is
     * @throws ProblemException 403 {@code not-signed-on}, with the position and role of a member who is signed on in
     *     another role; 403 {@code role-forbidden} for an override by anybody but a supervisor
     */
    ActingAs now(String overrideReason) {
        refuseOverride(overrideReason);
        if (isClient()) {
            return new ActingAs(least(AT_CONSOLE).or(() -> least(ELSEWHERE)).orElse("none"), null, false);
        }
        Optional<SignOn> signOn = atConsole() ? signOns.of(caller.subject()) : Optional.empty();
        if (signOn.isPresent() && mayAct(signOn.get().role())) {
            return narrowed(new ActingAs(signOn.get().role(), signOn.get().position(), false));
        }
        Optional<String> elsewhere = least(ELSEWHERE);
        if (elsewhere.isPresent()) {
            return narrowed(new ActingAs(elsewhere.get(), null, false));
        }
        if (overrideReason != null && mayAct(Role.SUPERVISOR)) {
            return narrowed(
                    new ActingAs(Role.SUPERVISOR, signOn.map(SignOn::position).orElse(null), true));
        }
        throw notSignedOn(signOn);
    }

    /** For what is never refused: as signed on, else in the least of the caller's roles. */
    ActingAs inAnyCase() {
        Optional<SignOn> signOn = signOns.of(caller.subject());
        return signOn.map(on -> new ActingAs(on.role(), on.position(), false))
                .orElseGet(() -> new ActingAs(
                        least(ELSEWHERE).or(() -> least(AT_CONSOLE)).orElse("none"), null, false));
    }

    private void refuseOverride(String reason) {
        if (reason != null && !caller.has(Role.SUPERVISOR)) {
            throw ProblemException.of(CommonProblem.ROLE_FORBIDDEN, "Only a supervisor acts without being signed on.")
                    .violation("stamp.overrideReason", "of a supervisor only")
                    .with("roles", List.of(Role.SUPERVISOR));
        }
    }

    private boolean isClient() {
        return caller.client() != null && exemptClients.contains(caller.client());
    }

    private boolean atConsole() {
        return AT_CONSOLE.stream().anyMatch(caller::has);
    }

    private boolean mayAct(String role) {
        Set<String> roles = permitted.here();
        return caller.has(role) && (roles.isEmpty() || roles.contains(role));
    }

    /** What somebody did is recorded under the smallest authority that allows it. */
    private Optional<String> least(List<String> roles) {
        return roles.stream().filter(this::mayAct).findFirst();
    }

    private ActingAs narrowed(ActingAs as) {
        Set<String> kept = caller.roles().stream()
                .filter(role -> !AT_CONSOLE.contains(role) || role.equals(as.role()))
                .collect(Collectors.toUnmodifiableSet());
        caller.actIn(kept);
        return as;
    }

    private static ProblemException notSignedOn(Optional<SignOn> signOn) {
        ProblemException refusal = ProblemException.of(
                DispatchProblem.NOT_SIGNED_ON,
                signOn.isPresent()
                        ? "You are signed on in a role that does not allow this."
                        : "Sign on to a position first.");
        signOn.ifPresent(on -> refusal.with("position", on.position()).with("role", on.role()));
        return refusal;
    }
}
